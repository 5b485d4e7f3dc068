package org.threeplug.tools.breather;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Collects what the program no longer uses in the moments in which nobody works. The Java machine does it when its memory is
/// full, which is always in the middle of a scan or a sale, for that is when memory is used: the till then stands still for some
/// milliseconds, and after some hundreds of scans for a third of a second.
public final class Breather implements AutoCloseable {

    /// A scan and its line, or a key and what it does, are closer together than this; two scans are not.
    static final Duration SHORT = Duration.ofMillis(100);

    /// The customer looks for coins, or the next one is not there yet.
    static final Duration LONG = Duration.ofSeconds(3);

    private final Duration first;
    private final Thread thread =
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("breather").unstarted(this::run);
    private volatile long touched = System.nanoTime();
    private volatile boolean dozing;
    private volatile boolean stopped;

    private Breather(Duration first) {
        this.first = first;
    }

    /// Begins in the background. Under another collector than the till's it does nothing.
    public static Breather begin() {
        return begin(LONG);
    }

    /// @param first a start has other things to do than to ask the machine about its memory
    static Breather begin(Duration first) {
        var begun = new Breather(first);
        begun.thread.start();
        return begun;
    }

    /// Somebody works.
    public void giveWay() {
        touched = System.nanoTime();
        if (dozing) {
            dozing = false;
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        pause(touched + first.toNanos());
        SerialHeap.ofThisProgram().map(Breaths::new).ifPresent(this::watch);
    }

    private void watch(Breaths breaths) {
        while (!stopped) {
            long since = touched;
            pause(since + SHORT.toNanos());
            if (isQuietSince(since)) {
                breaths.shortOne();
                doze(since, LONG);
            }
            if (isQuietSince(since)) {
                breaths.longOne();
                doze(since, Duration.ofDays(1));
            }
        }
    }

    private boolean isQuietSince(long since) {
        return !stopped && touched == since;
    }

    private void pause(long until) {
        long left = until - System.nanoTime();
        while (left > 0 && !stopped) {
            LockSupport.parkNanos(this, left);
            left = until - System.nanoTime();
        }
    }

    /// Waits, but no longer than nobody works.
    private void doze(long since, Duration most) {
        long until = since + most.toNanos();
        long left = until - System.nanoTime();
        while (left > 0 && isQuietSince(since)) {
            dozing = true;
            if (isQuietSince(since)) {
                LockSupport.parkNanos(this, left);
            }
            dozing = false;
            left = until - System.nanoTime();
        }
    }
}
