package org.threeplug.operations.sales;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kit.Work;

/// Runs the till's jobs away from the screen. A job that fails answers too, so the till never waits for ever.
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private sealed interface Answer<T> {
        record Came<T>(T value) implements Answer<T> {}

        record Failed<T>(RuntimeException failure) implements Answer<T> {}
    }

    private final Work work;

    Lane(Work work) {
        this.work = work;
    }

    /// One job after the other, in the order of the calls.
    static Lane inOrder(Work work) {
        return new Lane(work.inOrder());
    }

    <T> void run(Supplier<? extends T> job, Consumer<? super T> came, Consumer<? super RuntimeException> failed) {
        work.<Answer<T>>run(() -> attempt(job), answer -> tell(answer, came, failed));
    }

    /// For what is nearly always done before anybody can see that it was waited for.
    <T> void runBriefly(
            Supplier<? extends T> job, Consumer<? super T> came, Consumer<? super RuntimeException> failed) {
        work.<Answer<T>>runBriefly(() -> attempt(job), answer -> tell(answer, came, failed));
    }

    private static <T> void tell(
            Answer<T> answer, Consumer<? super T> came, Consumer<? super RuntimeException> failed) {
        switch (answer) {
            case Answer.Came<T>(var value) -> came.accept(value);
            case Answer.Failed<T>(var failure) -> failed.accept(failure);
        }
    }

    private static <T> Answer<T> attempt(Supplier<? extends T> job) {
        try {
            return new Answer.Came<>(job.get());
        } catch (RuntimeException failure) {
            LOG.error("A job of the till failed", failure);
            return new Answer.Failed<>(failure);
        }
    }
}
