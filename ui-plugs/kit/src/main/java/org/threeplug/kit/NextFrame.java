package org.threeplug.kit;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Does something with the next frame, once, however often it was asked for until then: what follows a text that a scanner types
/// thirteen characters into is put right once.
public final class NextFrame {

    private final Runnable job;
    private final Timer timer;

    private NextFrame(Runnable job, BooleanSupplier notYet) {
        this.job = job;
        this.timer = new Timer(notYet);
    }

    /// @param notYet asked with each frame; while it says so, the job waits for the next
    public static NextFrame of(Runnable job, BooleanSupplier notYet) {
        return new NextFrame(job, notYet);
    }

    public void ask() {
        timer.start();
    }

    private final class Timer extends AnimationTimer {

        private final BooleanSupplier notYet;
        private boolean running;

        Timer(BooleanSupplier notYet) {
            this.notYet = notYet;
        }

        @Override
        public void start() {
            if (!running) {
                running = true;
                super.start();
            }
        }

        @Override
        public void stop() {
            running = false;
            super.stop();
        }

        @Override
        public void handle(long frame) {
            if (!notYet.getAsBoolean()) {
                stop();
                job.run();
            }
        }
    }
}
