package org.threeplug.tools.dryrun;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// When the dry run may use the processor: not at first, not while somebody works, and never all the time.
final class Pace {

    private static final long STAND_BACK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final Duration after;
    private final boolean polite;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long free = System.nanoTime();

    /// @param after nothing happens so long
    /// @param polite whether to stand back; else it goes on without a pause
    Pace(Duration after, boolean polite) {
        this.after = after;
        this.polite = polite;
    }

    /// Somebody works.
    void giveWay() {
        free = System.nanoTime() + STAND_BACK_NANOS;
    }

    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /// Waits until it may begin.
    ///
    /// @return false when it must not
    boolean begin() throws InterruptedException {
        return !stopped.await(after.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Waits after a piece of work as long as that took, and while somebody works.
    ///
    /// @return false when nothing more must be done
    boolean goOn(long tookNanos) throws InterruptedException {
        if (!polite) {
            return !isStopped();
        }
        var wait = tookNanos;
        while (wait > 0) {
            if (stopped.await(wait, TimeUnit.NANOSECONDS)) {
                return false;
            }
            wait = free - System.nanoTime();
        }
        return !isStopped();
    }
}
