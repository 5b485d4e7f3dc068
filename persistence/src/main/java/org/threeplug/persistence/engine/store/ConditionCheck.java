package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.database.BrokenFile;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.ReadConnections;
import org.threeplug.persistence.engine.gate.JournalledGate;
import org.threeplug.persistence.engine.journal.JournalVerifier.Verification;

/// Looks the database over behind the till: its file block by block, and after an unclean stop the rules between the
/// books. What is found wrong is made anew from the journal, if the journal is whole.
final class ConditionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ConditionCheck.class);

    private final StoreDirectory directory;
    private final StoreOptions options;
    private final JournalledGate gate;
    private final ReadConnections reads;
    private final AtomicReference<Condition> condition;
    private final ReentrantLock running = new ReentrantLock();
    private final Turns turns;
    private final BooleanSupplier rights;
    private volatile Optional<BookRules.Look> looking = Optional.empty();
    private volatile boolean cancelled;

    /// @param rights whether rows that tell who may do what were found to be changed
    ConditionCheck(
            StoreDirectory directory,
            StoreOptions options,
            JournalledGate gate,
            ReadConnections reads,
            Turns turns,
            boolean uncleanStop,
            BooleanSupplier rights) {
        this.rights = rights;
        this.turns = turns;
        this.directory = directory;
        this.options = options;
        this.gate = gate;
        this.reads = reads;
        this.condition = new AtomicReference<>(new Condition(Condition.Phase.UNCHECKED, uncleanStop, 0, List.of()));
    }

    Condition condition() {
        return condition.get();
    }

    /// Is going to run soon. Without an unclean stop it takes no memory to speak of, so nothing need wait for it.
    void isDue() {
        if (condition.get().uncleanStop()) {
            turns.checkIsDue();
        }
    }

    void cancel() {
        cancelled = true;
        turns.close();
        looking.ifPresent(BookRules.Look::cancel);
    }

    /// @param journal checks it
    void run(Supplier<Verification> journal) {
        running.lock();
        try {
            isDue();
            condition.updateAndGet(now -> now.in(Condition.Phase.CHECKING));
            if (!isSound() && !cancelled) {
                repair(journal);
            }
            if (!cancelled && condition.get().phase() == Condition.Phase.CHECKING) {
                condition.updateAndGet(now -> now.found(List.of()));
            }
            if (condition.get().uncleanStop() && condition.get().phase() == Condition.Phase.SOUND) {
                options.files().delete(directory.unchecked());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("the database could not be checked", e);
            condition.updateAndGet(now -> now.found(List.of(new Finding("check", "database", "", e.toString()))));
        } finally {
            turns.checkIsDone();
            running.unlock();
        }
    }

    private boolean isSound() throws IOException {
        var damaged = Database.firstDamagedBlock(directory.database(), options.database(), () -> cancelled);
        if (damaged.isPresent()) {
            LOG.error("block {} of the database is not what was written", damaged.get());
            return false;
        }
        if (rights.getAsBoolean()) {
            LOG.error("who may do what was changed in the database without the program");
            return false;
        }
        return !condition.get().uncleanStop() || findings().isEmpty();
    }

    /// What breaks a rule; nothing when that cannot be told because the store has no books yet.
    private List<Finding> findings() {
        return turns.check(this::findingsInTurn).orElseGet(List::of);
    }

    private List<Finding> findingsInTurn() {
        var look = options.rules().begin();
        looking = Optional.of(look);
        try {
            var found = reads.snapshot(look::findings);
            found.forEach(finding -> LOG.error("found after an unclean stop: {}", finding));
            return found;
        } catch (DataAccessException e) {
            if (cancelled) {
                return List.of();
            }
            if (BrokenFile.isCauseOf(e)) {
                return List.of(new Finding("database.file", "", "", String.valueOf(e.getMessage())));
            }
            throw e;
        } finally {
            looking = Optional.empty();
        }
    }

    private void repair(Supplier<Verification> journal) throws IOException {
        var verification = journal.get();
        if (!verification.clean()) {
            condition.updateAndGet(now -> now.found(List.of(
                    new Finding("journal", verification.damage().toString(), "", "the database cannot be made anew"))));
            return;
        }
        try {
            gate.makeDatabaseAnew();
        } catch (Fault e) {
            condition.updateAndGet(now -> now.found(List.of(new Finding("database", e.code(), "", e.toString()))));
            return;
        }
        condition.updateAndGet(Condition::repaired);
        condition.updateAndGet(now -> now.found(findings()));
    }
}
