package org.threeplug.persistence.engine.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Urgency;
import org.threeplug.persistence.engine.capture.Generations;
import org.threeplug.persistence.engine.journal.RowChange;

/// Commands whose records were written one behind the other and go to the disk with one force. Each of their threads waits
/// here before it gives its answer.
final class SharedForce {

    /// More would hardly be cheaper, and the first has to wait for the last.
    private static final int MOST = 32;

    /// So long the first waits at most for others, beside the force.
    private static final Duration LONGEST = Duration.ofMillis(10);

    private final List<Event> events = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private Optional<Urgency> mostUrgent = Optional.empty();
    private final InstantSource clock;
    private Instant since = Instant.EPOCH;
    private int members;
    private volatile boolean failed;

    SharedForce(InstantSource clock) {
        this.clock = clock;
    }

    void joined(Urgency urgency) {
        if (members++ == 0) {
            since = clock.instant();
        }
        mostUrgent = Optional.of(mostUrgent.filter(known -> known.compareTo(urgency) <= 0).orElse(urgency));
    }

    void add(List<RowChange> changes, List<Event> raised) {
        changes.forEach(change -> changed.add(change.table().name()));
        events.addAll(raised);
    }

    Urgency mostUrgent() {
        return mostUrgent.orElse(Urgency.COUNTER);
    }

    boolean isFull() {
        return members >= MOST || clock.instant().isAfter(since.plus(LONGEST));
    }

    /// It is on the disk: whoever keeps what was read hears of it, listeners are told, and those who wait give their answers.
    void tell(Generations generations, Notifier notifier) {
        changed.forEach(generations::changed);
        notifier.tell(events);
        ended.countDown();
    }

    void failed() {
        failed = true;
        ended.countDown();
    }

    /// Comes back when all is on the disk.
    ///
    /// @throws Fault `gate.stopped` when that failed
    void await() {
        var interrupted = false;
        while (true) {
            try {
                ended.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failed) {
            throw unknown(new IllegalStateException("another command stopped the gate before this one was on the disk"));
        }
    }

    static Fault unknown(Throwable cause) {
        return new Fault(Fault.Kind.RESOURCES, "gate.stopped", "whether the command was carried out is not known", cause);
    }
}
