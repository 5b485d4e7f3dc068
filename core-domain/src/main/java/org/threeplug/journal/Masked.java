package org.threeplug.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Permission;
import org.threeplug.records.Sight;

/// Records as somebody may see them: of personal data without the right to it, and of fields of declared kinds that they do not
/// see, only that they changed.
final class Masked {

    /// Stands for a value that the reader may not see; two for another one.
    private static final String DOT = "•";

    private static final Permission PERSONAL = new Permission("journal.personal");

    private final boolean personal;
    private final Map<String, Set<String>> hidden;

    private Masked(Actor reader) {
        personal = reader.may(PERSONAL);
        hidden = Directories.WITH_TABLES.stream()
                .map(type -> Sight.of(type, reader))
                .flatMap(sight -> Stream.concat(Stream.of(sight), sight.type().lists().stream().map(sight::of)))
                .collect(Collectors.toMap(sight -> sight.type().table().toLowerCase(Locale.ROOT), Masked::hidden));
    }

    static List<JournalEntry> all(List<JournalEntry> entries, Actor reader) {
        var masked = new Masked(reader);
        return entries.stream().map(masked::masked).toList();
    }

    /// The columns of what is not seen.
    private static Set<String> hidden(Sight sight) {
        return sight.type().fields().stream()
                .filter(field -> !sight.sees(field))
                .flatMap(field -> Stream.of(field.column(), field.comparedColumn()))
                .map(column -> column.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private JournalEntry masked(JournalEntry entry) {
        return entry.with(entry.changes().stream().map(this::masked).toList());
    }

    private JournalEntry.Change masked(JournalEntry.Change change) {
        var columns = hidden.getOrDefault(change.table().toLowerCase(Locale.ROOT), Set.of());
        return new JournalEntry.Change(
                change.table(),
                change.rowKey(),
                change.values().stream()
                        .map(value -> value.personal() && !personal
                                        || columns.contains(value.column().toLowerCase(Locale.ROOT))
                                ? dotted(value)
                                : value)
                        .toList());
    }

    private static JournalEntry.Value dotted(JournalEntry.Value value) {
        var before = value.before().isEmpty() ? "" : DOT;
        var after = value.after().isEmpty() ? "" : value.after().equals(value.before()) || before.isEmpty() ? DOT : DOT + DOT;
        return new JournalEntry.Value(value.column(), before, after, value.personal());
    }

    /// Whether a value tells something of a person.
    static boolean tells(JournalEntry.Value value) {
        return value.personal() && !(value.before() + value.after()).replace(DOT, "").replace(JournalEntry.ERASED, "").isEmpty();
    }
}
