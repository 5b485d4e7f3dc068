package org.threeplug.persistence.engine.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.threeplug.journal.JournalHead;
import org.threeplug.persistence.engine.journal.Journal;

/// The write sides of the contexts, each made once for an open store.
final class Ports {

    private final Map<Class<?>, Function<Rows, ?>> factories;
    private final Rows rows;
    private final Journal journal;
    private final Map<Class<?>, Object> made = new HashMap<>();

    Ports(Map<Class<?>, Function<Rows, ?>> factories, Rows rows, Journal journal) {
        this.factories = factories;
        this.rows = rows;
        this.journal = journal;
    }

    /// Empty where nobody provides it, as in a store without contexts.
    <P> Optional<P> find(Class<P> port) {
        return factories.containsKey(port) ? Optional.of(port(port)) : Optional.empty();
    }

    <P> P port(Class<P> port) {
        if (port == JournalHead.class) {
            return port.cast(new JournalHead(journal.written(), journal.head().toString()));
        }
        var kept = made.get(port);
        if (kept == null) {
            var factory = factories.get(port);
            if (factory == null) {
                throw new IllegalStateException("nobody provides " + port.getName());
            }
            kept = factory.apply(rows);
            made.put(port, kept);
        }
        return port.cast(kept);
    }
}
