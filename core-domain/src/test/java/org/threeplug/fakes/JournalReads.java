package org.threeplug.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.identity.User;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.Subject;

/// Reads of the journal: what the gate has carried out or forbidden, without changes of rows.
record JournalReads(FakeBooks books) implements JournalView {

    @Override
    public List<JournalEntry> entries(Filter filter, long from, int limit) {
        return matching(filter).skip(from).limit(limit).toList();
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

    @Override
    public List<JournalEntry> by(UUID person, String command, int limit) {
        var name = Optional.ofNullable(books.rows().users.get(person)).map(User::name);
        return new ArrayList<>(books.rows().journal)
                .reversed().stream()
                        .filter(entry -> entry.command().equals(command) && name.equals(Optional.of(entry.actor())))
                        .limit(limit)
                        .toList();
    }

    @Override
    public List<JournalEntry> about(Subject subject, long before, int limit) {
        return new ArrayList<>(books.rows().journal)
                .reversed().stream()
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
        return new ArrayList<>(books.rows().journal)
                .reversed().stream()
                        .filter(entry -> entry.command().contains(filter.text())
                                || entry.actor().contains(filter.text()))
                        .filter(entry -> !filter.refusedOnly() || !entry.outcome().equals("done"));
    }
}
