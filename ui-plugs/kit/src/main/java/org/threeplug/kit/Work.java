package org.threeplug.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;

/// Runs what may take a while away from the screen's thread and brings the answer back to it. Nothing a model does
/// through here can make the screen stand still; what goes wrong reaches one presenter.
///
/// ```java
/// work.run(() -> gate.submit(command, actor), outcome -> notice.set(…));
/// ```
public interface Work {

    /// Shows a fault to the person and keeps it for support.
    @FunctionalInterface
    interface FaultPresenter {
        void present(Throwable fault);
    }

    /// @param answer runs on the screen's thread, and not at all when the job fails
    <T> void run(Supplier<? extends T> job, Consumer<? super T> answer);

    /// For what is nearly always done at once, such as looking up a scanned code. The screen waits for it as long as
    /// nobody can see, half a frame, so that the answer is part of the next frame instead of queueing behind it. What
    /// takes longer is answered like any other job.
    default <T> void runBriefly(Supplier<? extends T> job, Consumer<? super T> answer) {
        run(job, answer);
    }

    /// The same for a caller who tells what went wrong itself, such as a sign-in, where nobody else could.
    ///
    /// @param failed takes the place of the presenter of faults; on the screen's thread
    default <T> void run(
            Supplier<? extends T> job, Consumer<? super T> answer, Consumer<? super Throwable> failed) {
        run(() -> Attempt.at(job), attempt -> attempt.tell(answer, failed));
    }

    /// The same with a flag that is up as long as the job runs, however it ends: what waits for a job that failed would
    /// wait for ever.
    default <T> void run(BooleanProperty busy, Supplier<? extends T> job, Consumer<? super T> answer) {
        busy.set(true);
        run(() -> Attempt.at(job), attempt -> {
            busy.set(false);
            answer.accept(attempt.orThrow());
        });
    }

    /// The same, one job after the other in the order of the calls, such as scans.
    Work inOrder();

    /// For tests of models: the job and its answer at once, on the caller's thread; what fails is thrown.
    static Work onTheSpot() {
        return new Work() {
            @Override
            public <T> void run(Supplier<? extends T> job, Consumer<? super T> answer) {
                answer.accept(job.get());
            }

            @Override
            public Work inOrder() {
                return this;
            }
        };
    }

    /// Each job on a thread of its own, answers on the JavaFX thread.
    static Work background(FaultPresenter faults) {
        return background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater, faults);
    }

    static Work background(ExecutorService threads, Executor screen, FaultPresenter faults) {
        return new BackgroundWork(threads, screen, faults);
    }
}
