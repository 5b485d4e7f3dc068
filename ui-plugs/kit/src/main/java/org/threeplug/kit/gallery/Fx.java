package org.threeplug.kit.gallery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The JavaFX thread for tests. Run with `-Dglass.platform=Headless -Dprism.order=sw` where there is no display.
public final class Fx {

    private static final long PATIENCE_SECONDS = 60;

    private Fx() {}

    /// Does it on the JavaFX thread and waits; starts the toolkit the first time. What fails there fails here.
    public static <T> T on(Supplier<T> job) {
        Toolkit.STARTED.getCount();
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(job.get());
            } catch (RuntimeException | Error fault) {
                answer.completeExceptionally(fault);
            }
        });
        return waitFor(answer);
    }

    public static void run(Runnable job) {
        on(() -> {
            job.run();
            return true;
        });
    }

    /// Waits until the screen's thread has nothing left of what was asked of it, layout included.
    public static void settle() {
        for (int pulse = 0; pulse < 2; pulse++) {
            run(() -> {});
        }
    }

    /// Waits until so many frames have begun.
    public static void frames(int many) {
        var passed = new CompletableFuture<Boolean>();
        run(() -> new AnimationTimer() {
            private int left = many;

            @Override
            public void handle(long now) {
                if (--left <= 0) {
                    stop();
                    passed.complete(true);
                }
            }
        }.start());
        waitFor(passed);
    }

    private static <T> T waitFor(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("The JavaFX thread did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Toolkit {

        static final CountDownLatch STARTED = start();

        private static CountDownLatch start() {
            var latch = new CountDownLatch(1);
            try {
                Platform.startup(latch::countDown);
            } catch (IllegalStateException _) {
                latch.countDown(); // another test has started it
            }
            try {
                if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("JavaFX does not start");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.setImplicitExit(false);
            return latch;
        }
    }
}
