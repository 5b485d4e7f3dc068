package org.threeplug.persistence.engine.gate;

import java.util.Optional;
import java.util.function.Supplier;

/// Something read from the rows and not read again until it is forgotten: by whoever changes the rows, and whenever a
/// transaction is rolled back, because it may have been read between a change and its undoing.
public final class Kept<T> {

    private final Supplier<T> read;
    private Optional<T> value = Optional.empty();

    Kept(Supplier<T> read) {
        this.read = read;
    }

    public T get() {
        if (value.isEmpty()) {
            value = Optional.of(read.get());
        }
        return value.get();
    }

    public void forget() {
        value = Optional.empty();
    }
}
