package org.threeplug.journal;

import java.util.Comparator;

/// What the journal can be sorted by.
public enum JournalColumn {
    SEQUENCE(Comparator.comparing(JournalEntry::sequence)),
    WHEN(Comparator.comparing(JournalEntry::at)),
    WHAT(Comparator.comparing(JournalEntry::command)),
    WHO(Comparator.comparing(JournalEntry::actor)),
    /// What was done before what was refused, this by its reasons.
    OUTCOME(Comparator.comparing((JournalEntry entry) -> !entry.outcome().equals(JournalEntry.DONE))
            .thenComparing(JournalEntry::outcome)),
    REASON(Comparator.comparing(entry -> entry.reason().orElse("")));

    private final Comparator<JournalEntry> rising;

    JournalColumn(Comparator<JournalEntry> rising) {
        this.rising = rising.thenComparing(JournalEntry::sequence);
    }

    /// Rising; what is equal stands in the order of the records.
    public Comparator<JournalEntry> rising() {
        return rising;
    }
}
