package org.threeplug.fakes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.CartDraft;
import org.threeplug.cart.CounterCart;

/// What lies on each counter, in memory.
public final class FakeCartDraft implements CartDraft {

    private final Map<UUID, CounterCart> counters = new HashMap<>();

    @Override
    public void keep(UUID register, CounterCart counter) {
        counters.put(register, counter);
    }

    @Override
    public void clear(UUID register) {
        counters.remove(register);
    }

    @Override
    public boolean settle() {
        return true;
    }

    @Override
    public Optional<CounterCart> counter(UUID register) {
        return Optional.ofNullable(counters.get(register));
    }
}
