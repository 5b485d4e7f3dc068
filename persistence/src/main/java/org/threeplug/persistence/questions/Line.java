package org.threeplug.persistence.questions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;
import org.threeplug.questions.Asking;

/// Where questions wait until so many of their kind are not asked at once. First come first served; whoever does not want the
/// answer any more leaves the line.
final class Line {

    private final int atOnce;
    private final long patienceNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Deque<Asking> waiting = new ArrayDeque<>();
    private int asked;

    /// @param patienceNanos after which whoever still waits is told that it takes too long
    Line(int atOnce, long patienceNanos) {
        this.atOnce = atOnce;
        this.patienceNanos = patienceNanos;
    }

    /// Waits for one's turn.
    ///
    /// @return to be run when the question is answered
    Runnable enter(Asking asking) {
        var deaf = asking.whenStopped(this::move);
        lock.lock();
        try {
            waiting.add(asking);
            stand(asking, System.nanoTime() + patienceNanos);
            asked++;
            return this::leave;
        } finally {
            waiting.remove(asking);
            moved.signalAll();
            lock.unlock();
            deaf.run();
        }
    }

    private void stand(Asking asking, long until) {
        int told = -1;
        while (asked >= atOnce || waiting.peek() != asking) {
            asking.mustBeWanted();
            int before = asked + place(asking);
            if (before != told) {
                told = before;
                asking.tell(new Asking.Stand.Queued(before));
            }
            await(until);
        }
        asking.mustBeWanted();
    }

    private int place(Asking asking) {
        int place = 0;
        for (var each : waiting) {
            if (each == asking) {
                return place;
            }
            place++;
        }
        return place;
    }

    private void await(long until) {
        try {
            if (!moved.await(until - System.nanoTime(), TimeUnit.NANOSECONDS) && System.nanoTime() >= until) {
                throw new Fault(Fault.Kind.RESOURCES, "reads.too-long", "a question waited too long for its turn");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RefusedException("questions.stopped");
        }
    }

    private void leave() {
        lock.lock();
        try {
            asked--;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void move() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
