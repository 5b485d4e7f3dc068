package org.threeplug.persistence.engine.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Urgency;

/// Lets one thread at the gate at a time: the counter before the office before bulk work, and among equals whoever came
/// first. Nobody waits for ever: who has waited [#PATIENCE] is as urgent as anybody.
final class GateQueue {

    /// Longer than a rush of sales holds up an office page that anybody would accept.
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final class Waiter {
        private final Thread thread = Thread.currentThread();
        private final Instant since;
        private final Urgency urgency;
        private final boolean command;
        private volatile boolean called;

        Waiter(Instant since, Urgency urgency, boolean command) {
            this.since = since;
            this.urgency = urgency;
            this.command = command;
        }
    }

    private final Map<Urgency, Deque<Waiter>> waiting = new EnumMap<>(Urgency.class);
    private final InstantSource clock;
    private @Nullable Thread holder;
    private int depth;

    GateQueue(InstantSource clock) {
        this.clock = clock;
        for (var urgency : Urgency.values()) {
            waiting.put(urgency, new ArrayDeque<>());
        }
    }

    /// Comes back when it is this thread's turn; at once when it has it already.
    ///
    /// @param command whether it comes to carry one out, and may do so beside what is not on the disk yet
    void enter(Urgency urgency, boolean command) {
        var turn = new Waiter(clock.instant(), urgency, command);
        if (isFor(turn)) {
            return;
        }
        var interrupted = false;
        while (!turn.called) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isFor(Waiter turn) {
        if (holder == null || holder == turn.thread) {
            holder = turn.thread;
            depth++;
            return true;
        }
        waiting.get(turn.urgency).add(turn);
        return false;
    }

    void leave() {
        next().ifPresent(LockSupport::unpark);
    }

    private synchronized Optional<Thread> next() {
        if (holder != Thread.currentThread()) {
            throw new IllegalStateException("only who has the turn can give it on");
        }
        if (--depth > 0) {
            return Optional.empty();
        }
        var next = first();
        next.ifPresent(turn -> waiting.get(turn.urgency).remove());
        holder = next.map(turn -> turn.thread).orElse(null);
        depth = next.isPresent() ? 1 : 0;
        next.ifPresent(turn -> turn.called = true);
        return next.map(turn -> turn.thread);
    }

    private Optional<Waiter> first() {
        var longAgo = clock.instant().minus(PATIENCE);
        var heads = waiting.values().stream().flatMap(queue -> Stream.ofNullable(queue.peek())).toList();
        return heads.stream()
                .filter(turn -> turn.since.isBefore(longAgo))
                .min(Comparator.comparing(turn -> turn.since))
                .or(() -> heads.stream().findFirst());
    }

    /// Whether a command that is at least so urgent comes next, so that what was written down can wait for it.
    synchronized boolean isFollowedByCommand(Urgency urgency) {
        return depth == 1
                && first().filter(turn -> turn.command && turn.urgency.compareTo(urgency) <= 0).isPresent();
    }

    synchronized boolean isHeldByCurrentThread() {
        return holder == Thread.currentThread();
    }
}
