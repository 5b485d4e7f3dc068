package org.threeplug.persistence.engine.capture;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Something read outside of commands and kept until what it was read from changes. The count is taken before reading, so
/// that a change in between is noticed the next time; nobody is ever told for good what was true before.
public final class Latest<T> {

    private record Read<T>(long generation, T value) {}

    private final LongSupplier generation;
    private final Supplier<T> read;
    private final AtomicReference<Optional<Read<T>>> kept = new AtomicReference<>(Optional.empty());

    /// @param generation from [Generations#of]
    public Latest(LongSupplier generation, Supplier<T> read) {
        this.generation = generation;
        this.read = read;
    }

    public T get() {
        long now = generation.getAsLong();
        var known = kept.get();
        if (known.isPresent() && known.get().generation() == now) {
            return known.get().value();
        }
        var value = read.get();
        kept.set(Optional.of(new Read<>(now, value)));
        return value;
    }
}
