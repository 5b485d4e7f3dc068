package org.threeplug.journal;

import java.util.List;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Permission;

/// Records as somebody may see them: without the right to see personal data only that it changed.
final class Masked {

    /// Stands for a value that the reader may not see; two for another one.
    private static final String DOT = "•";

    private static final Permission PERSONAL = new Permission("journal.personal");

    private Masked() {}

    static List<JournalEntry> all(List<JournalEntry> entries, Actor reader) {
        return reader.may(PERSONAL) ? entries : entries.stream().map(Masked::masked).toList();
    }

    private static JournalEntry masked(JournalEntry entry) {
        return entry.with(entry.changes().stream()
                .map(change -> new JournalEntry.Change(
                        change.table(),
                        change.rowKey(),
                        change.values().stream().map(Masked::masked).toList()))
                .toList());
    }

    private static JournalEntry.Value masked(JournalEntry.Value value) {
        if (!value.personal()) {
            return value;
        }
        var before = value.before().isEmpty() ? "" : DOT;
        var after = value.after().isEmpty() ? "" : value.after().equals(value.before()) || before.isEmpty() ? DOT : DOT + DOT;
        return new JournalEntry.Value(value.column(), before, after, true);
    }

    /// Whether a value tells something of a person.
    static boolean tells(JournalEntry.Value value) {
        return value.personal() && !(value.before() + value.after()).replace(DOT, "").replace(JournalEntry.ERASED, "").isEmpty();
    }
}
