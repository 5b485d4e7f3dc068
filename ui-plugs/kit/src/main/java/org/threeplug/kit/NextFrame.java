package org.threeplug.kit;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Does something with the next frame, once, however often it was asked for until then: what follows a text that a scanner types
/// thirteen characters into is put right once.
public final class NextFrame {

    private final Runnable job;
    private final BooleanSupplier notYet;
    private final AnimationTimer timer = new Timer();

    private NextFrame(Runnable job, BooleanSupplier notYet) {
        this.job = job;
        this.notYet = notYet;
    }

    /// @param notYet asked with each frame; while it says so, the job waits for the next
    public static NextFrame of(Runnable job, BooleanSupplier notYet) {
        return new NextFrame(job, notYet);
    }

    /// Asking again before then changes nothing.
    public void ask() {
        timer.start();
    }

    private final class Timer extends AnimationTimer {

        @Override
        public void handle(long frame) {
            if (!notYet.getAsBoolean()) {
                stop();
                job.run();
            }
        }
    }
}
