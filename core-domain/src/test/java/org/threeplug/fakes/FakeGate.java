package org.threeplug.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.declared.Contexts;
import org.threeplug.identity.Roles;
import org.threeplug.identity.Tries;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approvals;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Fingerprint;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.ledger.Periods;
import org.threeplug.plug.PlugBook;

/// The gate in memory: permission, approval, one transaction that is really rolled back, a key carried out once, events
/// after the fact. Who acts and approves is proven to it and asked of the books, by the rules of the real gate. Validation of fields and the disk are left to the real one.
public final class FakeGate implements CommandGate, Events {

    private final FakeBooks books;
    private final Supplier<Instant> clock;
    private final List<Consumer<Event>> listeners = new ArrayList<>();
    private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

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
        if (within.get()) {
            return new Outcome.Refused<>(Refusal.of("gate.within-command"));
        }
        within.set(true);
        FakeTx told;
        Outcome<R> outcome;
        try {
            told = begun(command, actor, justification);
            outcome = carriedOut(command, told);
        } catch (RefusedException refused) {
            return new Outcome.Refused<>(refused.refusal());
        } finally {
            within.set(false);
        }
        if (outcome instanceof Outcome.Done<R>) {
            told.events().forEach(event -> List.copyOf(listeners).forEach(listener -> listener.accept(event)));
        }
        return outcome;
    }

    @Override
    public <R> Optional<Outcome<R>> answer(Command<R> command, Actor actor) {
        try {
            var tx = begun(command, actor, Justification.NONE);
            return Optional.ofNullable(tx.rows().done.get(command.key())).map(done -> repeated(command, done, tx));
        } catch (RefusedException refused) {
            return Optional.of(new Outcome.Refused<>(refused.refusal()));
        }
    }

    private FakeTx begun(Command<?> command, Actor claimed, Justification justification) {
        var work = books.begin();
        People people = new FakeKeys.Told(() -> work, person -> standing(work, person));
        var actor = books.sessions().actor(claimed, people, clock.get());
        return new FakeTx(
                work,
                clock.get(),
                actor,
                books.sessions().justification(justification, actor, command.key(), people));
    }

    private static Optional<People.Standing> standing(Rows work, UUID person) {
        if (person.equals(FakeIdentity.SYSTEM)) {
            return Optional.of(new People.Standing("System", "system", true, Roles.ofTheProgram()));
        }
        return Optional.ofNullable(work.users.get(person))
                .map(user -> new People.Standing(
                        user.name(),
                        user.role(),
                        user.active(),
                        withSignIn(work.roles.get(user.role()).rights()),
                        work.pinTries.getOrDefault(person, Tries.NONE).lockedUntil(),
                        work.passwordTries.getOrDefault(person, Tries.NONE).lockedUntil()));
    }

    /// Whoever is in the books may sign in; no role says so.
    private static Set<Permission> withSignIn(Set<Permission> rights) {
        return Stream.concat(rights.stream(), Stream.of(new Permission("identity.sign-in")))
                .collect(Collectors.toSet());
    }

    private <R> Outcome<R> carriedOut(Command<R> command, FakeTx tx) {
        var work = tx.rows();
        try {
            var done = Optional.ofNullable(work.done.get(command.key()));
            if (done.isPresent()) {
                return repeated(command, done.get(), tx);
            }
            allowed(command, tx);
            var value = command.run(tx);
            tx.violations().mustBeNone();
            long sequence = work.journal.size() + 1L;
            work.done.put(
                    command.key(),
                    new Rows.Done(
                            command.called().name(),
                            sequence,
                            tx.actor().user(),
                            HexFormat.of().formatHex(Fingerprint.of(command))));
            work.journal.add(entry(command, tx, sequence).with(closing(books.rows(), work)));
            work.subjects.put(sequence, tx.events().stream().map(Event::subject).toList());
            books.commit(work);
            if (command.spendsWords()) {
                books.sessions().spend(tx.words().used(), command.key());
            }
            return new Outcome.Done<>(value, sequence);
        } catch (RefusedException refused) {
            return new Outcome.Refused<>(refused.refusal());
        }
    }

    /// The one setting of which the journal is asked what it was before.
    private static List<JournalEntry.Change> closing(Rows before, Rows after) {
        if (before.closedThrough.equals(after.closedThrough)) {
            return List.of();
        }
        var value = new JournalEntry.Value(
                "content",
                before.closedThrough.map(LocalDate::toString).orElse(""),
                after.closedThrough.map(LocalDate::toString).orElse(""));
        return List.of(new JournalEntry.Change("setting", Periods.STANDS_IN, List.of(value)));
    }

    private static <R> Outcome<R> repeated(Command<R> command, Rows.Done done, FakeTx tx) {
        if (!command.called().isOf(done.command())
                || !done.actor().equals(tx.actor().user())) {
            throw new RefusedException("gate.key-used");
        }
        permitted(command, tx);
        if (!done.fingerprint().equals(HexFormat.of().formatHex(Fingerprint.of(command)))) {
            throw new RefusedException(command.usedOtherwise(tx));
        }
        return new Outcome.Done<>(command.repeated(tx), done.sequence());
    }

    private static void permitted(Command<?> command, FakeTx tx) {
        if (!tx.actor().may(command.permission())) {
            var user = tx.rows().users.get(tx.actor().user());
            throw user == null || user.active()
                    ? new RefusedException("access.denied", command.permission().key())
                    : new RefusedException("access.inactive", user.name());
        }
    }

    private static void allowed(Command<?> command, FakeTx tx) {
        permitted(command, tx);
        Contexts.plug(command.called().name())
                .filter(plug -> !tx.port(PlugBook.class).works(plug))
                .ifPresent(plug -> {
                    throw new RefusedException("plugs.resting", plug);
                });
        Approvals.missing(command.approvalNeeds(tx), tx.actor(), tx.justification(), tx.words()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    private static JournalEntry entry(Command<?> command, FakeTx tx, long sequence) {
        var name = command.called();
        return new JournalEntry(
                sequence,
                "command",
                tx.now(),
                tx.now(),
                name.word(),
                name.version(),
                tx.actor().name(),
                tx.actor().role(),
                tx.actor().origin().register().toString(),
                command.key().toString(),
                tx.justification().reason(),
                tx.justification().named().map(Actor::name),
                "done",
                FakeTx.hash(sequence),
                List.of());
    }
}
