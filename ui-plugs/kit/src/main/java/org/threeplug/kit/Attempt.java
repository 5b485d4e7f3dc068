package org.threeplug.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// How a job ended, so that its caller hears of every end.
sealed interface Attempt<T> {

    record Ended<T>(T value) implements Attempt<T> {}

    record Failed<T>(Throwable fault) implements Attempt<T> {}

    static <T> Attempt<T> at(Supplier<? extends T> job) {
        try {
            return new Ended<>(job.get());
        } catch (RuntimeException | Error fault) {
            return new Failed<>(fault);
        }
    }

    default T orThrow() {
        return switch (this) {
            case Ended<T>(var value) -> value;
            case Failed<T>(Error fault) -> throw fault;
            case Failed<T>(RuntimeException fault) -> throw fault;
            case Failed<T>(var fault) -> throw new IllegalStateException(fault);
        };
    }

    default void tell(Consumer<? super T> answer, Consumer<? super Throwable> failed) {
        switch (this) {
            case Ended<T>(var value) -> answer.accept(value);
            case Failed<T>(var fault) -> failed.accept(fault);
        }
    }
}
