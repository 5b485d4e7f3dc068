package org.threeplug.persistence.questions;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The read sides of the contexts, which are all that questions reach.
public final class ReadSides {

    private final Map<Class<?>, Supplier<?>> sides = new ConcurrentHashMap<>();

    /// @param side asked for each question, so it should give what is made already
    public <P> ReadSides with(Class<P> port, Supplier<? extends P> side) {
        sides.put(port, side);
        return this;
    }

    <P> Optional<P> find(Class<P> port) {
        return sides.containsKey(port) ? Optional.of(port(port)) : Optional.empty();
    }

    <P> P port(Class<P> port) {
        var side = sides.get(port);
        if (side == null) {
            throw new IllegalStateException("no question reads " + port.getName());
        }
        return port.cast(side.get());
    }
}
