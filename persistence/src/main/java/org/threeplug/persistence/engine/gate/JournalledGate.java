package org.threeplug.persistence.engine.gate;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
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
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Sessions;
import org.threeplug.kernel.Urgency;
import org.threeplug.persistence.engine.capture.Generations;
import org.threeplug.persistence.engine.database.BrokenFile;
import org.threeplug.persistence.engine.database.DatabaseImage;

/// Carries out one command at a time: its rows and its journal record become durable together, or neither does. The
/// record is forced before the database commits, so the journal is never behind; when anything fails from the moment the
/// record is written, nothing more is taken until the store has been opened anew and has caught up with its journal.
/// Commands that wait behind each other share one force, and each is answered after it.
public final class JournalledGate implements CommandGate, Events, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalledGate.class);

    /// Records that a start replays in a fraction of a second.
    private static final long MANY = 1_000;

    private final AtTheGate gate;
    private final Notifier notifier = new Notifier();
    private final StoreOpening opening;
    private final CommandValidation validation;
    private final Generations generations = new Generations();
    private final HeldEngine held;
    private final CarryingOut commands;

    /// @param sessions who may be believed to act
    public JournalledGate(
            StoreOpening opening, CommandValidation validation, InstantSource clock, Sessions sessions) {
        this.opening = opening;
        this.validation = validation;
        this.gate = new AtTheGate(clock, this::settle);
        this.held = new HeldEngine(opening, generations, gate::failed);
        this.commands = new CarryingOut(held, gate, opening, clock, sessions);
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
                    : gate.carryOut(urgency, () -> commands.tried(command, known, actor)));
        }
        var content = Fingerprint.of(command);
        return gate.carryOut(urgency, () -> {
            try {
                return commands.outcome(command, content, actor, justification);
            } catch (RuntimeException e) {
                if (!(e instanceof Fault) && BrokenFile.isCauseOf(e)) {
                    throw held.stopped(e);
                }
                throw e;
            }
        });
    }

    private void settle() {
        held.settle();
        gate.settled().tell(generations, notifier);
    }

    @Override
    public <R> Optional<Outcome<R>> answer(Command<R> command, Actor actor) {
        var content = Fingerprint.of(command);
        between(Urgency.OFFICE);
        try {
            return commands.answer(command, content, actor);
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

    /// Opens the store now instead of with the first command.
    public void start() {
        gate.enter();
        try {
            held.open();
        } finally {
            gate.leave();
        }
    }

    /// Sets the database aside and makes it anew from the journal, now. Commands wait for it.
    public void makeDatabaseAnew() throws IOException {
        between(Urgency.OFFICE);
        try {
            if (!held.isClosed()) {
                opening.distrustDatabase();
                held.discard();
                held.open();
            }
        } finally {
            gate.leave();
        }
    }

    /// Opens the store anew, as after a failure, so that its tables can be changed meanwhile.
    public void openAnew() {
        between(Urgency.OFFICE);
        try {
            if (!held.isClosed()) {
                settle();
                held.discard();
                held.open();
            }
        } finally {
            gate.leave();
        }
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

    /// Writes rows that follow from the books and are in no journal, between two commands; whatever waits at the gate goes first.
    ///
    /// @return what it says; false also when the store is not open
    public boolean beside(BesideTheBooks rows) {
        return maintain(open -> open.beside(rows));
    }

    private interface Upkeep {
        boolean of(Engine engine) throws SQLException;
    }

    /// @return false also when the store is not open
    private boolean maintain(Upkeep upkeep) {
        between(Urgency.BULK);
        try {
            return held.ifOpen().isPresent() && upkeep.of(held.ifOpen().get());
        } catch (SQLException e) {
            LOG.error("the database could not be put on the disk; it is opened anew when it is needed next", e);
            held.discardAfter(e);
            return false;
        } finally {
            gate.leave();
        }
    }

    /// The same, if so much was recorded since the last time that a start after a crash would take noticeably longer.
    public void checkpointAfterMany() {
        between(Urgency.BULK);
        try {
            if (held.ifOpen().isPresent() && held.ifOpen().get().recordsSinceCheckpoint() >= MANY) {
                checkpoint();
            }
        } finally {
            gate.leave();
        }
    }

    /// Whether something failed, so that the store is opened anew with the next command. Does not wait for a command.
    public boolean isStopped() {
        return held.isStopped();
    }

    /// The logical time of the newest record. Does not wait for a command.
    public Instant journalTime() {
        return held.journalTime();
    }

    /// What the computer's clock showed at the newest record; empty before the first. Does not wait for a command.
    public Optional<Instant> newestWallClock() {
        return held.newestWallClock();
    }

    /// The number of the newest record; 0 while the store is not open.
    public long lastRecord() {
        return engineIfOpen().map(open -> open.journal().last()).orElse(0L);
    }

    private Optional<Engine> engineIfOpen() {
        gate.enter();
        try {
            return held.ifOpen();
        } finally {
            gate.leave();
        }
    }

    /// The database's file as it is between two commands; commands wait only as long as a checkpoint takes.
    public DatabaseImage image() throws SQLException, IOException {
        between(Urgency.BULK);
        try {
            return held.open().image();
        } catch (SQLException e) {
            // H2 has closed itself; whoever reads or posts next finds the store opened anew
            held.discardAfter(e);
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

    private void close(HeldEngine.Closing closing) {
        between(Urgency.OFFICE);
        try {
            held.close(closing);
        } finally {
            gate.leave();
            notifier.close();
        }
    }
}
