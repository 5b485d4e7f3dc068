package org.threeplug.persistence.engine.gate;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.capture.Generations;
import org.threeplug.persistence.engine.database.BrokenFile;
import org.threeplug.persistence.engine.file.DiskTrouble;

/// The engine while it can be trusted: opened when somebody needs it, let go of after a failure, so that the next who comes finds
/// it opened anew and in step with its journal. For whoever has their turn at the gate; what it says of the newest record and of a
/// failure may be asked at any time.
final class HeldEngine {

    private static final Logger LOG = LoggerFactory.getLogger(HeldEngine.class);

    private final StoreOpening opening;
    private final Generations generations;
    private final Runnable failed;
    private Optional<Engine> engine = Optional.empty();
    private boolean closed;
    private volatile boolean stopped;
    private volatile Instant journalTime = Instant.MIN;
    private volatile Instant wallClock = Instant.EPOCH;

    /// @param failed told whenever it is let go of: whether what was written down is on the disk is not known
    HeldEngine(StoreOpening opening, Generations generations, Runnable failed) {
        this.opening = opening;
        this.generations = generations;
        this.failed = failed;
    }

    /// @throws Fault `store.closed`, or whatever kept the store from opening again
    Engine open() {
        if (closed) {
            throw new Fault(Fault.Kind.RESOURCES, "store.closed", "the store is closed");
        }
        if (engine.isEmpty()) {
            try {
                engine = Optional.of(opening.open());
                stopped = false;
                generations.allChanged();
                reached(engine.get());
            } catch (SQLException | IOException e) {
                var code = DiskTrouble.behind(e).map(DiskTrouble::code).orElse("store.unusable");
                throw new Fault(Fault.Kind.RESOURCES, code, "the store cannot be opened", e);
            }
        }
        return engine.get();
    }

    Optional<Engine> ifOpen() {
        return engine;
    }

    boolean isClosed() {
        return closed;
    }

    void settle() {
        if (engine.isPresent() && !engine.get().isSettled()) {
            try {
                engine.get().settle();
            } catch (SQLException | IOException | RuntimeException | Error e) {
                throw stopped(e);
            }
            reached(engine.get());
        }
    }

    private void reached(Engine open) {
        journalTime = open.latest();
        wallClock = open.newestWallClock();
    }

    void rollback(Engine open) {
        try {
            open.rollback();
        } catch (SQLException e) {
            throw stopped(e);
        }
    }

    /// A transaction that was ended behind the gate's back may have left rows that no record tells of.
    void mustBe(boolean sameTransaction) {
        if (sameTransaction) {
            return;
        }
        var ended = new IllegalStateException("a command ended its own transaction");
        distrust(ended);
        throw stopped(ended);
    }

    /// Lets go of it after a failure.
    ///
    /// @return what to tell whoever met it
    Fault stopped(Throwable cause) {
        LOG.error("the store is opened anew before the next command", cause);
        stopped = true;
        discardAfter(cause);
        return SharedForce.unknown(cause);
    }

    /// Lets go of it, and of the database too if its file is what failed.
    void discardAfter(Throwable cause) {
        if (BrokenFile.isCauseOf(cause)) {
            distrust(cause);
        }
        discard();
    }

    private void distrust(Throwable because) {
        try {
            opening.distrustDatabase();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    void discard() {
        opening.disconnect();
        engine.ifPresent(Engine::discard);
        engine = Optional.empty();
        failed.run();
    }

    interface Closing {
        void close(Engine engine) throws SQLException, IOException;
    }

    void close(Closing closing) {
        try {
            closed = true;
            if (engine.isPresent()) {
                closing.close(engine.get());
            }
        } catch (SQLException | IOException e) {
            throw stopped(e);
        } finally {
            engine = Optional.empty();
        }
    }

    /// Whether something failed and it was not opened since.
    boolean isStopped() {
        return stopped;
    }

    Instant journalTime() {
        return journalTime;
    }

    Optional<Instant> newestWallClock() {
        return Optional.of(wallClock).filter(Instant.EPOCH::isBefore);
    }
}
