package org.threeplug.persistence.gate;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Fingerprint;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Sessions;
import org.threeplug.kernel.Urgency;
import org.threeplug.persistence.capture.Generations;
import org.threeplug.persistence.database.BrokenFile;
import org.threeplug.persistence.database.DatabaseImage;
import org.threeplug.persistence.database.JournalIndex;
import org.threeplug.persistence.file.DiskTrouble;

/// Carries out one command at a time: its rows and its journal record become durable together, or neither does. The
/// record is forced before the database commits, so the journal is never behind; when anything fails from the moment the
/// record is written, nothing more is taken until the store has been opened anew and has caught up with its journal.
/// Commands that wait behind each other share one force, and each is answered after it.
public final class JournalledGate implements CommandGate, Events, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalledGate.class);

    /// Records that a start replays in a fraction of a second.
    private static final long MANY = 1_000;

    private static final byte[] NO_CONTENT = {};

    private final AtTheGate gate;
    private final Denials denials = new Denials();
    private final Notifier notifier = new Notifier();
    private final StoreOpening opening;
    private final CommandValidation validation;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Generations generations = new Generations();
    private Optional<Engine> engine = Optional.empty();
    private boolean closed;
    private volatile boolean stopped;
    private volatile Instant journalTime = Instant.MIN;
    private volatile Instant wallClock = Instant.EPOCH;

    /// @param sessions who may be believed to act
    public JournalledGate(
            StoreOpening opening, CommandValidation validation, InstantSource clock, Sessions sessions) {
        this.sessions = sessions;
        this.opening = opening;
        this.validation = validation;
        this.clock = clock;
        this.gate = new AtTheGate(clock, this::settle);
    }

    @Override
    public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
        return submit(command, actor, justification, command.urgency());
    }

    @Override
    public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification, Urgency urgency) {
        var invalid = validation.refusal(command, justification);
        if (gate.isWithinCommand()) {
            return new Outcome.Refused<>(invalid.map(CommandValidation.Invalid::refusal)
                    .orElseGet(() -> Refusal.of("gate.within-command")));
        }
        if (invalid.isPresent()) {
            var known = invalid.get().refusal();
            return new Outcome.Refused<>(urgency != Urgency.OFFICE || invalid.get().isTooMuch()
                    ? known
                    : gate.carryOut(urgency, () -> tried(command, known, actor, engine())));
        }
        var content = Fingerprint.of(command);
        return gate.carryOut(urgency, () -> {
            try {
                return carryOut(command, content, actor, justification, engine());
            } catch (RuntimeException e) {
                if (!(e instanceof Fault) && BrokenFile.isCauseOf(e)) {
                    throw stopped(e);
                }
                throw e;
            }
        });
    }

    /// Everything that is wrong with a form, whichever way it is found.
    private Refusal tried(Command<?> command, Refusal known, Actor actor, Engine open) {
        open.begin();
        try {
            var tx = begun(command, actor, Justification.NONE, NO_CONTENT, open.latest(), open);
            var transaction = open.transaction();
            var all = tx.actor().may(command.permission()) ? Trial.also(command, known, tx, open) : known;
            mustBe(transaction.equals(open.transaction()));
            rollback(open);
            return all;
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    private void settle() {
        if (engine.isPresent() && !engine.get().isSettled()) {
            try {
                engine.get().settle();
            } catch (SQLException | IOException | RuntimeException | Error e) {
                throw stopped(e);
            }
            journalTime = engine.get().latest();
            wallClock = engine.get().newestWallClock();
        }
        gate.settled().tell(generations, notifier);
    }

    @Override
    public <R> Optional<Outcome<R>> answer(Command<R> command, Actor actor) {
        var content = Fingerprint.of(command);
        between(Urgency.OFFICE);
        try {
            var open = engine();
            open.begin();
            var tx = begun(command, actor, Justification.NONE, content, open.latest(), open);
            var answer = open.done(command.key()).map(done -> repeated(command, done, tx, open));
            open.rollback();
            return answer;
        } catch (RefusedException e) {
            return Optional.of(new Outcome.Refused<>(e.refusal()));
        } catch (SQLException e) {
            throw stopped(e);
        } finally {
            gate.leave();
        }
    }

    /// For what ends transactions or closes the engine, and may never do so under a command that is under way.
    private void between(Urgency urgency) {
        if (gate.isWithinCommand()) {
            throw new IllegalStateException("a command cannot do this to the store it runs in");
        }
        gate.enter(urgency);
    }

    /// Tells those who keep what they read when it has changed.
    public Generations generations() {
        return generations;
    }

    @Override
    public Runnable listen(Consumer<Event> listener) {
        return notifier.listen(listener);
    }

    /// The open engine.
    ///
    /// @throws Fault `store.closed`, or whatever kept the store from opening again
    private Engine engine() {
        if (closed) {
            throw new Fault(Fault.Kind.RESOURCES, "store.closed", "the store is closed");
        }
        if (engine.isEmpty()) {
            try {
                engine = Optional.of(opening.open());
                stopped = false;
                generations.allChanged();
                journalTime = engine.get().latest();
                wallClock = engine.get().newestWallClock();
            } catch (SQLException | IOException e) {
                var code = DiskTrouble.behind(e).map(DiskTrouble::code).orElse("store.unusable");
                throw new Fault(Fault.Kind.RESOURCES, code, "the store cannot be opened", e);
            }
        }
        return engine.get();
    }

    /// Opens the store now instead of with the first command.
    public void start() {
        gate.enter();
        try {
            engine();
        } finally {
            gate.leave();
        }
    }

    private <R> Outcome<R> carryOut(
            Command<R> command, byte[] content, Actor actor, Justification justification, Engine open) {
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
            throw stopped(e);
        }
        try {
            var forbidden = forbidden(command, tx, open);
            if (forbidden.isPresent() && !denials.isToBeWritten(tx.actor(), wallClock)) {
                rollback(open);
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

    /// Whoever acts and whoever stands behind it, as the books know them now.
    private CommandTx begun(
            Command<?> command, Actor claimed, Justification why, byte[] content, Instant wallClock, Engine open) {
        try {
            return open.open(() -> {
                var people = open.ports().port(People.class);
                var now = open.logical(wallClock);
                var actor = sessions.actor(claimed, people, now);
                return new CommandTx(
                        open.ports(), now, wallClock, actor,
                        sessions.justification(why, actor, command.key(), people), content);
            });
        } catch (RuntimeException | Error e) {
            rollback(open);
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
            rollback(open);
        }
    }

    /// What the actor may not do, or not alone.
    private Optional<Refusal> forbidden(Command<?> command, CommandTx tx, Engine open) {
        try {
            return Judgement.forbidden(command, tx, open);
        } catch (RuntimeException | Error e) {
            rollback(open);
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
            mustBe(transaction.equals(open.transaction()));
            rollback(open);
            return new Outcome.Refused<>(e.refusal());
        } catch (RuntimeException | Error e) {
            mustBe(transaction.equals(open.transaction()));
            rollback(open);
            throw e;
        }
        mustBe(transaction.equals(open.transaction()));
        var poison = open.capture().poison();
        if (poison.isPresent()) {
            rollback(open);
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
            throw stopped(e);
        }
    }

    private void rollback(Engine open) {
        try {
            open.rollback();
        } catch (SQLException e) {
            throw stopped(e);
        }
    }

    /// A transaction that was ended behind the gate's back may have left rows that no record tells of.
    private void mustBe(boolean sameTransaction) {
        if (sameTransaction) {
            return;
        }
        var ended = new IllegalStateException("a command ended its own transaction");
        distrust(ended);
        throw stopped(ended);
    }

    private void distrust(Throwable because) {
        try {
            opening.distrustDatabase();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    /// Sets the database aside and makes it anew from the journal, now. Commands wait for it.
    public void makeDatabaseAnew() throws IOException {
        between(Urgency.OFFICE);
        try {
            if (!closed) {
                opening.distrustDatabase();
                discard();
                engine();
            }
        } finally {
            gate.leave();
        }
    }

    /// Opens the store anew, as after a failure, so that its tables can be changed meanwhile.
    public void openAnew() {
        between(Urgency.OFFICE);
        try {
            if (!closed) {
                settle();
                discard();
                engine();
            }
        } finally {
            gate.leave();
        }
    }

    private void discard() {
        opening.disconnect();
        engine.ifPresent(Engine::discard);
        engine = Optional.empty();
        gate.failed();
    }

    private Fault stopped(Throwable cause) {
        LOG.error("the store is opened anew before the next command", cause);
        stopped = true;
        if (BrokenFile.isCauseOf(cause)) {
            distrust(cause);
        }
        discard();
        return SharedForce.unknown(cause);
    }

    /// Puts what the database has on the disk, between two commands.
    public void checkpoint() {
        maintain(open -> {
            open.checkpoint();
            return true;
        });
    }

    /// Empties some pieces of the database's file that hold little more, between two commands.
    ///
    /// @return whether there may be more to do
    public boolean emptyPieces() {
        return maintain(Engine::emptyPieces);
    }

    private interface Upkeep {
        boolean of(Engine engine) throws SQLException;
    }

    /// @return false also when the store is not open
    private boolean maintain(Upkeep upkeep) {
        between(Urgency.BULK);
        try {
            return engine.isPresent() && upkeep.of(engine.get());
        } catch (SQLException e) {
            LOG.error("the database could not be put on the disk; it is opened anew when it is needed next", e);
            if (BrokenFile.isCauseOf(e)) {
                distrust(e);
            }
            discard();
            return false;
        } finally {
            gate.leave();
        }
    }

    /// The same, if so much was recorded since the last time that a start after a crash would take noticeably longer.
    public void checkpointAfterMany() {
        between(Urgency.BULK);
        try {
            if (engine.isPresent() && engine.get().recordsSinceCheckpoint() >= MANY) {
                checkpoint();
            }
        } finally {
            gate.leave();
        }
    }

    /// Whether something failed, so that the store is opened anew with the next command. Does not wait for a command.
    public boolean isStopped() {
        return stopped;
    }

    /// The logical time of the newest record. Does not wait for a command.
    public Instant journalTime() {
        return journalTime;
    }

    /// What the computer's clock showed at the newest record; empty before the first. Does not wait for a command.
    public Optional<Instant> newestWallClock() {
        return Optional.of(wallClock).filter(Instant.EPOCH::isBefore);
    }

    /// The number of the newest record; 0 while the store is not open.
    public long lastRecord() {
        return engineIfOpen().map(open -> open.journal().last()).orElse(0L);
    }

    private Optional<Engine> engineIfOpen() {
        gate.enter();
        try {
            return engine;
        } finally {
            gate.leave();
        }
    }

    /// The database's file as it is between two commands; commands wait only as long as a checkpoint takes.
    public DatabaseImage image() throws SQLException, IOException {
        between(Urgency.BULK);
        try {
            return engine().image();
        } catch (SQLException e) {
            // H2 has closed itself; whoever reads or posts next finds the store opened anew
            if (BrokenFile.isCauseOf(e)) {
                distrust(e);
            }
            discard();
            throw e;
        } finally {
            gate.leave();
        }
    }

    @Override
    public void close() {
        close(Engine::close);
    }

    /// Closes and rewrites the database's file without waste.
    public void closeCompacted() {
        close(Engine::closeCompacted);
    }

    private interface Closing {
        void close(Engine engine) throws SQLException, IOException;
    }

    private void close(Closing closing) {
        between(Urgency.OFFICE);
        try {
            closed = true;
            if (engine.isPresent()) {
                closing.close(engine.get());
            }
        } catch (SQLException | IOException e) {
            throw stopped(e);
        } finally {
            engine = Optional.empty();
            gate.leave();
            notifier.close();
        }
    }
}
