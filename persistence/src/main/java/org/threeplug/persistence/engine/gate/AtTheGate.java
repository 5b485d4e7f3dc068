package org.threeplug.persistence.engine.gate;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Urgency;
import org.threeplug.persistence.engine.journal.RowChange;

/// Whose turn it is at the gate, and what those who had it have written down and is not on the disk yet.
final class AtTheGate {

    private final InstantSource clock;
    private final GateQueue queue;
    private final Runnable settle;
    private SharedForce unsettled;
    private boolean carryingOut;

    /// @param settle puts on the disk what was written down, and takes it from here with [#settled] or [#failed]
    AtTheGate(InstantSource clock, Runnable settle) {
        this.clock = clock;
        this.queue = new GateQueue(clock);
        this.settle = settle;
        this.unsettled = new SharedForce(clock);
    }

    /// A command inside a command would take the rows of both for its own and end the transaction of the outer one.
    boolean isWithinCommand() {
        return queue.isHeldByCurrentThread() && carryingOut;
    }

    /// Carries out a command when it is its turn, and comes back when what it has done is on the disk.
    <T> T carryOut(Urgency urgency, Supplier<T> command) {
        T outcome;
        SharedForce force;
        queue.enter(urgency, true);
        try {
            try {
                carryingOut = true;
                outcome = command.get();
            } finally {
                carryingOut = false;
                force = unsettled;
                settleUnlessFollowed(urgency);
            }
        } finally {
            queue.leave();
        }
        force.await();
        return outcome;
    }

    /// Who comes next forces what this thread has written down together with its own. An answer that was found between may
    /// rest on what is not on the disk yet, so it waits too.
    private void settleUnlessFollowed(Urgency urgency) {
        unsettled.joined(urgency);
        if (unsettled.isFull() || !queue.isFollowedByCommand(unsettled.mostUrgent())) {
            settle.run();
        }
    }

    /// For whatever is no command: all that was written down before is on the disk.
    void enter() {
        enter(Urgency.OFFICE);
    }

    /// The same for what nobody waits for.
    void enter(Urgency urgency) {
        queue.enter(urgency, false);
        try {
            if (!carryingOut) {
                settle.run();
            }
        } catch (RuntimeException | Error e) {
            queue.leave();
            throw e;
        }
    }

    void leave() {
        queue.leave();
    }

    /// Somebody has written this down.
    void wrote(List<RowChange> changes, List<Event> events) {
        unsettled.add(changes, events);
    }

    /// What is on the disk now. Those who wait for it wait until it is told to be done.
    SharedForce settled() {
        var settled = unsettled;
        unsettled = new SharedForce(clock);
        return settled;
    }

    /// Whether it is on the disk is not known.
    void failed() {
        settled().failed();
    }
}
