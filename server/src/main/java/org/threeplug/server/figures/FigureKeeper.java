package org.threeplug.server.figures;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.RefusedException;
import org.threeplug.measures.Figures;

/// Sums up what was sold while nobody sells: a little after the last sale, when a shift is closed, some time after the start, and
/// in between only when very much has gathered. What is not summed up yet is read from the documents, so nobody waits for it.
public final class FigureKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FigureKeeper.class);

    /// A start has other things to do.
    private static final long AFTER_START = TimeUnit.SECONDS.toNanos(10);

    /// So long after the last document nobody sells.
    private static final long QUIET = TimeUnit.SECONDS.toNanos(2);

    /// Reading so many documents for a question takes a fifth of a second.
    private static final int MANY = 5_000;

    private final Figures figures;
    private final BooleanSupplier isSetUp;
    private final Runnable deaf;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long posted;
    private long newest = System.nanoTime() + AFTER_START - QUIET;
    private boolean due = true;
    private volatile boolean closed;

    private FigureKeeper(Figures figures, BooleanSupplier isSetUp, Events events) {
        this.figures = figures;
        this.isSetUp = isSetUp;
        this.thread = Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("figures").unstarted(this::keep);
        this.deaf = events.listen(this::heard);
    }

    /// @param isSetUp whether there is a shop whose time zone and currency are known
    public static FigureKeeper start(Figures figures, BooleanSupplier isSetUp, Events events) {
        var keeper = new FigureKeeper(figures, isSetUp, events);
        keeper.thread.start();
        return keeper;
    }

    private void heard(Event event) {
        boolean shiftClosed = event.kind().equals("cash.shift-closed");
        if (!shiftClosed && !event.kind().equals("sales.posted")) {
            return;
        }
        lock.lock();
        try {
            newest = System.nanoTime();
            posted++;
            due |= shiftClosed;
            if (shiftClosed || posted >= MANY) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        while (awaitTurn()) {
            try {
                if (isSetUp.getAsBoolean()) {
                    figures.catchUp((_, _) -> mustBeOpen());
                }
            } catch (RefusedException _) {
                // The store is being closed; what is left is summed up when it opens.
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.warn("figures could not be summed up; they are read from the documents until they are", e);
                }
            }
        }
    }

    private void mustBeOpen() {
        if (closed) {
            throw new RefusedException("questions.stopped");
        }
    }

    /// @return false when the store is being closed
    private boolean awaitTurn() {
        lock.lock();
        try {
            while (!closed) {
                long left = newest + QUIET - System.nanoTime();
                if (left <= 0 && (due || posted > 0) || posted >= MANY) {
                    posted = 0;
                    due = false;
                    return true;
                }
                changed.awaitNanos(left > 0 ? left : QUIET);
            }
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        deaf.run();
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
