package org.threeplug.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;

/// Sells, and remembers what was acknowledged.
public final class TestTrade {

    private final List<UUID> done = new ArrayList<>();
    private Optional<UUID> item = Optional.empty();

    public static StoreOptions options() {
        return Shop.OPTIONS;
    }

    /// One sale; a fault is not an acknowledgement.
    public void sell(Store store) {
        try {
            if (item.isEmpty()) {
                item = Optional.of(Shop.addItem(store, Ids.next().toString()));
            }
            var key = Ids.next();
            store.gate().submit(new Shop.Sell(key, item.get(), 1), Shop.ANA).orThrow();
            done.add(key);
        } catch (Fault _) {
            // whether it was carried out is not known
        }
    }

    /// What was acknowledged and is not there.
    public List<UUID> missing(Store store) {
        var there = store.reads().fetch("SELECT id FROM test_posting").getValues(0, UUID.class);
        var missing = new ArrayList<>(done);
        missing.removeAll(there);
        return missing;
    }

    public int acknowledged() {
        return done.size();
    }
}
