package org.threeplug.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.RefusedException;

/// The gate in memory: permission, approval, one transaction that is really rolled back, a key carried out once, events
/// after the fact. Validation of fields and the disk are left to the real one.
public final class FakeGate implements CommandGate, Events {

    private final FakeBooks books;
    private final Supplier<Instant> clock;
    private final List<Consumer<Event>> listeners = new ArrayList<>();

    public FakeGate(FakeBooks books, Supplier<Instant> clock) {
        this.books = books;
        this.clock = clock;
    }

    @Override
    public Runnable listen(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
        var work = books.begin();
        var tx = new FakeTx(work, clock.get(), actor, justification);
        try {
            var done = Optional.ofNullable(work.done.get(command.key()));
            if (done.isPresent()) {
                return repeated(command, done.get(), tx);
            }
            allowed(command, tx);
            var value = command.run(tx);
            long sequence = work.journal.size() + 1L;
            work.done.put(command.key(), new Rows.Done(command.getClass().getSimpleName(), sequence));
            work.journal.add(entry(command, tx, sequence));
            books.commit(work);
            tx.events().forEach(event -> List.copyOf(listeners).forEach(listener -> listener.accept(event)));
            return new Outcome.Done<>(value, sequence);
        } catch (RefusedException refused) {
            return new Outcome.Refused<>(refused.refusal());
        }
    }

    private static <R> Outcome<R> repeated(Command<R> command, Rows.Done done, FakeTx tx) {
        if (!done.command().equals(command.getClass().getSimpleName())) {
            throw new RefusedException("gate.key-used", done.command());
        }
        return new Outcome.Done<>(command.repeated(tx), done.sequence());
    }

    private static void allowed(Command<?> command, FakeTx tx) {
        if (!tx.actor().may(command.permission())) {
            throw new RefusedException("access.denied", command.permission().key());
        }
        var need = command.approvalNeed(tx);
        if (need.isEmpty()) {
            return;
        }
        var permission = need.get().permission();
        boolean alone = !need.get().secondPerson() && tx.actor().may(permission);
        boolean approved = tx.justification()
                .approver()
                .filter(other -> other.may(permission))
                .filter(other -> !need.get().secondPerson() || !other.user().equals(tx.actor().user()))
                .isPresent();
        if (!alone && !approved) {
            throw new RefusedException(need.get().because());
        }
        if (need.get().reasonNeeded() && tx.justification().reason().filter(text -> !text.isBlank()).isEmpty()) {
            throw new RefusedException("approvals.reason-missing");
        }
    }

    private static JournalEntry entry(Command<?> command, FakeTx tx, long sequence) {
        return new JournalEntry(
                sequence,
                "command",
                tx.now(),
                tx.now(),
                command.getClass().getSimpleName(),
                command.version(),
                tx.actor().name(),
                tx.actor().role(),
                tx.actor().origin().register().toString(),
                command.key().toString(),
                tx.justification().reason(),
                tx.justification().approver().map(Actor::name),
                "done",
                FakeTx.hash(sequence),
                List.of());
    }
}
