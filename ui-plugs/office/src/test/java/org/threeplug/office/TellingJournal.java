package org.threeplug.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.journal.JournalColumn;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalEntry.Change;
import org.threeplug.journal.JournalEntry.Value;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.Subject;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// The journal in memory, which keeps hardly any changes, with changes told for what is said to have been changed.
public record TellingJournal(JournalView inner, List<String> told) implements JournalView {

    @Override
    public List<JournalEntry> entries(Filter filter, Order<JournalColumn> order, long from, int limit) {
        return inner.entries(filter, order, from, limit);
    }

    @Override
    public Page<JournalEntry> page(Filter filter, Order<JournalColumn> order, Portion portion) {
        return inner.page(filter, order, portion);
    }

    @Override
    public boolean sorts(Filter filter, Order<JournalColumn> order) {
        return inner.sorts(filter, order);
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
    public List<JournalEntry> told(List<JournalEntry> entries) {
        return entries.stream().map(this::told).toList();
    }

    @Override
    public Optional<JournalEntry> byKey(String key) {
        return inner.byKey(key).map(this::told);
    }

    @Override
    public List<JournalEntry> by(UUID person, String command, int limit) {
        return inner.by(person, command, limit);
    }

    private JournalEntry told(JournalEntry entry) {
        return entry.with(Stream.concat(entry.changes().stream(), told.stream().map(TellingJournal::change)).toList());
    }

    /// A customer is told as `customer ID`, a user as `app_user ID`, anything else is the id of a product.
    private static Change change(String told) {
        var parts = told.split(" ");
        return switch (parts[0]) {
            case "customer" -> new Change(
                    parts[0],
                    parts[1],
                    List.of(
                            new Value("name", "Maria", "Maria Ionescu", true),
                            new Value("phone", "", "0722 111 222", true),
                            new Value("note", "Rings twice", "", true),
                            new Value("active", "TRUE", "FALSE"),
                            new Value("edition", "1", "2")));
            case "app_user" -> new Change(
                    parts[0],
                    parts[1],
                    List.of(
                            new Value("role_key", "cashier", "manager"),
                            new Value("language", "en", "ro"),
                            new Value("pin_hash", "•••", "•••"),
                            new Value("failed_attempts", "2", "0")));
            default -> new Change(
                    "product",
                    told,
                    List.of(
                            new Value("name", "Milk", "Milk 1 l"),
                            new Value("price", "11900", "12900"),
                            new Value("brand", "Farm", "Farm"),
                            new Value("edition", "1", "2")));
        };
    }
}
