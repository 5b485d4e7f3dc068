package org.threeplug.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.threeplug.kernel.RefusedException;

/// One asking of a question, for whoever waits: how far it is, and the way to stop it.
public final class Asking {

    /// How far a question is.
    public sealed interface Stand {

        /// Others are asked first.
        record Queued(int before) implements Stand {}

        record Begun() implements Stand {}

        /// @param step what is being done, where there are several things to do; otherwise empty
        /// @param whole zero where it is not known
        record At(String step, long done, long whole) implements Stand {}
    }

    private final Consumer<? super Stand> told;
    private final List<Runnable> whenStopped = new ArrayList<>();
    private boolean stopped;

    public Asking() {
        this(_ -> {});
    }

    /// @param told hears how far it is, on whichever thread
    public Asking(Consumer<? super Stand> told) {
        this.told = told;
    }

    public void tell(Stand stand) {
        told.accept(stand);
    }

    /// The answer is not wanted any more; what runs is broken off.
    public void stop() {
        List<Runnable> all;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            all = List.copyOf(whenStopped);
        }
        all.forEach(Runnable::run);
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /// @throws RefusedException `questions.stopped`
    public void mustBeWanted() {
        if (isStopped()) {
            throw new RefusedException("questions.stopped");
        }
    }

    /// @param act done when it is stopped, at once if it was
    /// @return takes the act away again
    public Runnable whenStopped(Runnable act) {
        boolean now;
        synchronized (this) {
            now = stopped;
            whenStopped.add(act);
        }
        if (now) {
            act.run();
        }
        return () -> forget(act);
    }

    private synchronized void forget(Runnable act) {
        whenStopped.remove(act);
    }
}
