package org.threeplug.fakes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.identity.User;
import org.threeplug.journal.JournalColumn;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.Subject;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.settings.StoreSettings;

/// Reads of the journal: what the gate has carried out or forbidden, without changes of rows.
record JournalReads(FakeBooks books) implements JournalView {

    @Override
    public List<JournalEntry> entries(Filter filter, Order<JournalColumn> order, long from, int limit) {
        return matching(filter)
                .sorted(order.turned(order.by().rising()))
                .skip(from)
                .limit(limit)
                .toList();
    }

    @Override
    public Page<JournalEntry> page(Filter filter, Order<JournalColumn> order, Portion portion) {
        var all = entries(filter, order, 0, Integer.MAX_VALUE);
        var numbers = all.stream().map(entry -> Long.toString(entry.sequence())).toList();
        int from = portion.after().map(number -> numbers.indexOf(number) + 1).orElse(0);
        return Page.of(
                all.stream().skip(from).limit(portion.atMost()).toList(),
                portion,
                entry -> Long.toString(entry.sequence()));
    }

    @Override
    public boolean sorts(Filter filter, Order<JournalColumn> order) {
        return true;
    }

    @Override
    public long count(Filter filter) {
        return matching(filter).count();
    }

    @Override
    public Optional<JournalEntry> entry(long sequence) {
        return books.rows().journal.stream()
                .filter(entry -> entry.sequence() == sequence)
                .findFirst();
    }

    /// The books in memory capture no rows.
    @Override
    public List<JournalEntry> told(List<JournalEntry> entries) {
        return entries;
    }

    @Override
    public List<JournalEntry> by(UUID person, String command, int limit) {
        var name = Optional.ofNullable(books.rows().users.get(person)).map(User::name);
        return books.rows().journal.reversed().stream()
                .filter(entry -> entry.command().equals(command) && name.equals(Optional.of(entry.actor())))
                .limit(limit)
                .toList();
    }

    @Override
    public List<JournalEntry> about(Subject subject, long before, int limit) {
        return books.rows().journal.reversed().stream()
                .filter(entry -> entry.sequence() < before)
                .filter(entry -> entry.key().equals(subject.id().toString())
                        || books.rows().subjects.getOrDefault(entry.sequence(), List.of()).stream()
                                .anyMatch(told -> told.equals(subject.id().toString())))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<JournalEntry> byKey(String key) {
        return books.rows().journal.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
    }

    private Stream<JournalEntry> matching(Filter filter) {
        var text = filter.text().strip().toLowerCase(Locale.ROOT);
        return books.rows().journal.stream()
                .filter(entry -> filter.from().filter(from -> day(entry).isBefore(from)).isEmpty())
                .filter(entry -> filter.to().filter(to -> day(entry).isAfter(to)).isEmpty())
                .filter(entry -> Stream.concat(
                                Stream.of(entry.command(), entry.actor()), entry.approver().stream())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text)))
                .filter(entry -> filter.actor().filter(actor -> !actor.equals(entry.actor())).isEmpty())
                .filter(entry -> filter.command().filter(command -> !command.equals(entry.command())).isEmpty())
                .filter(entry -> !filter.refusedOnly() || !entry.outcome().equals(JournalEntry.DONE));
    }

    private LocalDate day(JournalEntry entry) {
        var zone = books.settings().store().map(StoreSettings::zone).orElse(ZoneId.of("UTC"));
        return LocalDate.ofInstant(entry.at(), zone);
    }
}
