package org.threeplug.desktop.breather;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Collects what the program no longer uses in the moments in which nobody works. The Java machine does it when its memory is
/// full, which is always in the middle of a scan or a sale, for that is when memory is used: the till then stands still for some
/// milliseconds, and after some hundreds of scans for a third of a second.
public final class Breather implements AutoCloseable {

    /// A scan and its line, or a key and what it does, are closer together than this; two scans are not.
    static final Duration SHORT = Duration.ofMillis(100);

    /// The customer looks for coins, or the next one is not there yet.
    static final Duration LONG = Duration.ofSeconds(3);

    private final Breaths breaths;
    private final Thread thread;
    private volatile long touched = System.nanoTime();
    private volatile boolean dozing;
    private volatile boolean stopped;

    private Breather(Heap heap) {
        breaths = new Breaths(heap);
        thread = Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("breather").unstarted(this::run);
    }

    /// @return empty under another collector than the till's
    public static Optional<Breather> begin() {
        var begun = SerialHeap.ofThisProgram().map(Breather::new);
        begun.ifPresent(breather -> breather.thread.start());
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
