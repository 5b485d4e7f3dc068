package org.threeplug.persistence.engine.gate;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Sessions;
import org.threeplug.kernel.Whereabouts;
import org.threeplug.persistence.engine.database.JournalIndex;

/// What happens to one command whose turn it is: who gives it and from where, whether they may, what it does, and its record.
final class CarryingOut {

    private static final byte[] NO_CONTENT = {};

    private final HeldEngine held;
    private final AtTheGate gate;
    private final StoreOpening opening;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Denials denials = new Denials();

    CarryingOut(HeldEngine held, AtTheGate gate, StoreOpening opening, InstantSource clock, Sessions sessions) {
        this.held = held;
        this.gate = gate;
        this.opening = opening;
        this.clock = clock;
        this.sessions = sessions;
    }

    /// Everything that is wrong with a form, whichever way it is found.
    Refusal tried(Command<?> command, Refusal known, Actor actor) {
        var open = held.open();
        open.begin();
        try {
            var tx = begun(command, actor, Justification.NONE, NO_CONTENT, open.latest(), open);
            var transaction = open.transaction();
            var all = tx.actor().may(command.permission()) ? Trial.also(command, known, tx, open) : known;
            held.mustBe(transaction.equals(open.transaction()));
            held.rollback(open);
            return all;
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    /// What was answered to a command before, if it was carried out.
    <R> Optional<Outcome<R>> answer(Command<R> command, byte[] content, Actor actor) {
        try {
            var open = held.open();
            open.begin();
            var tx = begun(command, actor, Justification.NONE, content, open.latest(), open);
            var answer = open.done(command.key()).map(done -> repeated(command, done, tx, open));
            open.rollback();
            return answer;
        } catch (RefusedException e) {
            return Optional.of(new Outcome.Refused<>(e.refusal()));
        } catch (SQLException e) {
            throw held.stopped(e);
        }
    }

    <R> Outcome<R> outcome(Command<R> command, byte[] content, Actor actor, Justification justification) {
        var open = held.open();
        var wallClock = clock.instant().truncatedTo(ChronoUnit.MICROS);
        open.begin();
        CommandTx tx;
        try {
            tx = begun(command, actor, justification, content, wallClock, open);
            var done = open.done(command.key());
            if (done.isPresent()) {
                return repeated(command, done.get(), tx, open);
            }
            opening.mustHaveRoom();
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } catch (SQLException | IOException e) {
            throw held.stopped(e);
        }
        try {
            var forbidden = forbidden(command, tx, open);
            if (forbidden.isPresent() && !denials.isToBeWritten(tx.actor(), wallClock)) {
                held.rollback(open);
                return new Outcome.Refused<>(forbidden.get());
            }
            if (forbidden.isPresent()) {
                open.capture().changes().clear();
                write(command, Optional.of(forbidden.get().code()), List.of(), tx, wallClock, open);
                return new Outcome.Refused<>(forbidden.get());
            }
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        }
        return run(command, tx, wallClock, open);
    }

    /// Whoever acts, from where, and whoever stands behind it, as the books know them now.
    private CommandTx begun(
            Command<?> command, Actor claimed, Justification why, byte[] content, Instant wallClock, Engine open) {
        try {
            return open.open(() -> {
                var people = open.ports().port(People.class);
                var now = open.logical(wallClock);
                var known = sessions.actor(claimed, people, now);
                var actor = known.at(open.ports().port(Whereabouts.class).confirmed(known.origin()));
                return new CommandTx(
                        open.ports(), now, wallClock, actor,
                        sessions.justification(why, actor, command.key(), people), content,
                        sessions.key(actor.session(), people).map(People.Key::name));
            });
        } catch (RuntimeException | Error e) {
            held.rollback(open);
            throw e;
        }
    }

    private <R> Outcome<R> repeated(Command<R> command, JournalIndex.Done done, CommandTx tx, Engine open) {
        try {
            var refused = Judgement.unanswerable(command, done, tx, open);
            return refused.isPresent()
                    ? new Outcome.Refused<>(refused.get())
                    : new Outcome.Done<>(open.open(() -> command.repeated(tx)), done.sequence());
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } finally {
            held.rollback(open);
        }
    }

    /// What the actor may not do, or not alone.
    private Optional<Refusal> forbidden(Command<?> command, CommandTx tx, Engine open) {
        try {
            return Judgement.forbidden(command, tx, open);
        } catch (RuntimeException | Error e) {
            held.rollback(open);
            throw e;
        }
    }

    private <R> Outcome<R> run(Command<R> command, CommandTx tx, Instant wallClock, Engine open) {
        var transaction = open.transaction();
        R value;
        try {
            value = open.capture().during(() -> open.open(() -> command.run(tx)));
            tx.violations().mustBeNone();
            open.mustNotNameErased();
        } catch (RefusedException e) {
            held.mustBe(transaction.equals(open.transaction()));
            held.rollback(open);
            return new Outcome.Refused<>(e.refusal());
        } catch (RuntimeException | Error e) {
            held.mustBe(transaction.equals(open.transaction()));
            held.rollback(open);
            throw e;
        }
        held.mustBe(transaction.equals(open.transaction()));
        var poison = open.capture().poison();
        if (poison.isPresent()) {
            held.rollback(open);
            throw new Fault(Fault.Kind.INTERNAL, "gate.poisoned", "a statement failed and was ignored", poison.get());
        }
        return new Outcome.Done<>(value, write(command, Optional.empty(), tx.events(), tx, wallClock, open));
    }

    private long write(
            Command<?> command,
            Optional<String> refusal,
            List<Event> events,
            CommandTx tx,
            Instant wallClock,
            Engine open) {
        try {
            long sequence = open.write(tx.order(command), tx.content(), refusal, events, tx.now(), wallClock);
            if (refusal.isEmpty() && command.spendsWords()) {
                sessions.spend(tx.words().used(), command.key());
            }
            gate.wrote(open.capture().changes(), events);
            return sequence;
        } catch (SQLException | IOException | RuntimeException | Error e) {
            throw held.stopped(e);
        }
    }
}
