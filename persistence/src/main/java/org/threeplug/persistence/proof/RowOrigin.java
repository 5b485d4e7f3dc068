package org.threeplug.persistence.proof;

import java.util.List;
import org.threeplug.persistence.engine.database.SubjectIndex;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.recovery.DatabaseComparison.Difference;

/// Finds the journal record that wrote a row last, so that a person knows what was undone behind the journal's back.
record RowOrigin(JournalReader journal) {

    /// @return 0 when no record wrote it
    long of(Difference difference, long last) {
        if (difference.table().equals("JOURNAL_INDEX")) {
            return Long.parseLong(difference.key().getFirst());
        }
        if (difference.table().equals(SubjectIndex.TABLE)) {
            return Long.parseLong(difference.key().getLast());
        }
        var found = new long[1];
        journal.read(1, last, each -> {
            if (each instanceof JournalRecord.Given given
                    && given.changes().stream().anyMatch(change -> change.table().title().equals(difference.table())
                            && texts(change.key()).equals(difference.key()))) {
                found[0] = given.stamp().sequence();
            }
        });
        return found[0];
    }

    private static List<String> texts(List<Object> key) {
        return key.stream().map(String::valueOf).toList();
    }
}
