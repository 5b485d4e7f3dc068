package org.threeplug.operations.office;

import java.util.List;
import java.util.Optional;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalEntry.Change;
import org.threeplug.journal.JournalEntry.Value;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.Subject;

/// The journal in memory, which keeps no changes, with changes told for what is said to have been changed.
public record TellingJournal(JournalView inner, List<String> products) implements JournalView {

    @Override
    public List<JournalEntry> entries(Filter filter, long from, int limit) {
        return inner.entries(filter, from, limit);
    }

    @Override
    public long count(Filter filter) {
        return inner.count(filter);
    }

    @Override
    public Optional<JournalEntry> entry(long sequence) {
        return inner.entry(sequence).map(this::told);
    }

    @Override
    public List<JournalEntry> about(Subject subject, long before, int limit) {
        return inner.about(subject, before, limit).stream().map(this::told).toList();
    }

    @Override
    public Optional<JournalEntry> byKey(String key) {
        return inner.byKey(key).map(this::told);
    }

    private JournalEntry told(JournalEntry entry) {
        var changes = products.stream()
                .map(id -> new Change(
                        "PRODUCT",
                        id,
                        List.of(
                                new Value("NAME", "Milk", "Milk 1 l"),
                                new Value("PRICE", "1.1900", "1.2900"),
                                new Value("BRAND", "Farm", "Farm"),
                                new Value("EDITION", "1", "2"))))
                .toList();
        return new JournalEntry(
                entry.sequence(),
                entry.kind(),
                entry.at(),
                entry.wallClock(),
                entry.command(),
                entry.version(),
                entry.actor(),
                entry.role(),
                entry.register(),
                entry.key(),
                entry.reason(),
                entry.approver(),
                entry.outcome(),
                entry.hash(),
                changes);
    }
}
