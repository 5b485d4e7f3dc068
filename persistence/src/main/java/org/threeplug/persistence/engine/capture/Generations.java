package org.threeplug.persistence.engine.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jooq.Table;

/// Counts how often tables changed, for those who keep what they read from them. The count is raised before the command that
/// changed them is answered, whatever that command is called and whatever it announces.
public final class Generations {

    private final Map<String, List<AtomicLong>> watched = new ConcurrentHashMap<>();

    /// One count for several tables.
    public LongSupplier of(Table<?>... tables) {
        var count = new AtomicLong();
        Arrays.stream(tables)
                .forEach(table -> watched.computeIfAbsent(table.getName(), _ -> new CopyOnWriteArrayList<>())
                        .add(count));
        return count::get;
    }

    public void changed(String table) {
        var counts = watched.get(table);
        if (counts != null) {
            counts.forEach(AtomicLong::incrementAndGet);
        }
    }

    /// The store was opened anew, and nobody knows what was read before.
    public void allChanged() {
        watched.values().forEach(counts -> counts.forEach(AtomicLong::incrementAndGet));
    }
}
