package org.threeplug.kernel;

import java.util.function.Function;

/// What became of a command: done and on the disk, or refused with nothing changed.
public sealed interface Outcome<R> {

    /// `sequence` is the number of the journal record that holds the command.
    record Done<R>(R value, long sequence) implements Outcome<R> {}

    record Refused<R>(Refusal refusal) implements Outcome<R> {}

    /// The value of a done command.
    ///
    /// @throws RefusedException when it was refused
    default R orThrow() {
        return switch (this) {
            case Done<R>(var value, _) -> value;
            case Refused<R>(var refusal) -> throw new RefusedException(refusal);
        };
    }

    /// The same with another value.
    default <T> Outcome<T> map(Function<? super R, ? extends T> change) {
        return switch (this) {
            case Done<R>(var value, var sequence) -> new Done<>(change.apply(value), sequence);
            case Refused<R>(var refusal) -> new Refused<>(refusal);
        };
    }

    default <T> T fold(Function<? super R, ? extends T> done, Function<? super Refusal, ? extends T> refused) {
        return switch (this) {
            case Done<R>(var value, _) -> done.apply(value);
            case Refused<R>(var refusal) -> refused.apply(refusal);
        };
    }
}
