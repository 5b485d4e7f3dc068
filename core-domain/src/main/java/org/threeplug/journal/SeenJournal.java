package org.threeplug.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Actor;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Reads;

/// The journal as whoever asks may see it. Questions read it through here and nowhere else, so that what is hidden in the list
/// of records is hidden beside a document and a person too.
public final class SeenJournal implements JournalView {

    private final JournalView whole;
    private final Actor reader;

    private SeenJournal(JournalView whole, Actor reader) {
        this.whole = whole;
        this.reader = reader;
    }

    public static JournalView of(Reads reads) {
        return new SeenJournal(reads.port(JournalView.class), reads.asker());
    }

    private List<JournalEntry> seen(List<JournalEntry> entries) {
        return Masked.all(entries, reader);
    }

    private Optional<JournalEntry> seen(Optional<JournalEntry> entry) {
        return entry.map(one -> seen(List.of(one)).getFirst());
    }

    @Override
    public List<JournalEntry> entries(Filter filter, Order<JournalColumn> order, long from, int limit) {
        return seen(whole.entries(filter, order, from, limit));
    }

    @Override
    public Page<JournalEntry> page(Filter filter, Order<JournalColumn> order, Portion portion) {
        return whole.page(filter, order, portion).with(this::seen);
    }

    @Override
    public boolean sorts(Filter filter, Order<JournalColumn> order) {
        return whole.sorts(filter, order);
    }

    @Override
    public long count(Filter filter) {
        return whole.count(filter);
    }

    @Override
    public Optional<JournalEntry> entry(long sequence) {
        return seen(whole.entry(sequence));
    }

    @Override
    public List<JournalEntry> about(Subject subject, long before, int limit) {
        return seen(whole.about(subject, before, limit));
    }

    @Override
    public List<JournalEntry> by(UUID person, String command, int limit) {
        return seen(whole.by(person, command, limit));
    }

    @Override
    public List<JournalEntry> told(List<JournalEntry> entries) {
        return seen(whole.told(entries));
    }

    @Override
    public Optional<JournalEntry> byKey(String key) {
        return seen(whole.byKey(key));
    }
}
