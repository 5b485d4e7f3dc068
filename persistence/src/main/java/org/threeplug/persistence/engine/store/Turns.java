package org.threeplug.persistence.engine.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Lets one piece of work at a time go through all the books: the check of the rules, or a drill. Each takes a good part of
/// a till's memory, and both together more than there is.
final class Turns {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean taken;
    private boolean checkDue;
    private boolean closed;

    /// A check is to come, and everything else waits until [#checkIsDone].
    void checkIsDue() {
        tell(() -> checkDue = true);
    }

    void checkIsDone() {
        tell(() -> checkDue = false);
    }

    /// Ends all waiting. What has begun goes on.
    void close() {
        tell(() -> closed = true);
    }

    /// @return empty when it was closed before its turn came
    <T> Optional<T> check(Supplier<T> work) {
        return inTurn(() -> !taken, () -> true, work);
    }

    /// @param wanted asked now and then while it waits
    /// @return empty when it was closed, or the work no longer wanted, before its turn came
    <T> Optional<T> afterCheck(BooleanSupplier wanted, Supplier<T> work) {
        return inTurn(() -> !taken && !checkDue, wanted, work);
    }

    private <T> Optional<T> inTurn(BooleanSupplier free, BooleanSupplier wanted, Supplier<T> work) {
        if (!take(free, wanted)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            tell(() -> taken = false);
        }
    }

    /// Asks outside the lock: who answers may take as long as it likes.
    private boolean take(BooleanSupplier free, BooleanSupplier wanted) {
        do {
            lock.lock();
            try {
                if (!closed && !free.getAsBoolean()) {
                    changed.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
                if (closed) {
                    return false;
                }
                if (free.getAsBoolean()) {
                    taken = true;
                    return true;
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        } while (wanted.getAsBoolean());
        return false;
    }

    private void tell(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
