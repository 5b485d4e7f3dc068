package org.threeplug.persistence.engine.gate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;

/// Tells listeners about what is on the disk, on one thread and in order. A listener that fails harms nobody else.
final class Notifier implements Events, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("gate-events").factory());

    @Override
    public Runnable listen(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(List<Event> events) {
        if (!events.isEmpty() && !listeners.isEmpty()) {
            thread.execute(() -> events.forEach(this::tell));
        }
    }

    private void tell(Event event) {
        for (var listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.error("a listener failed on {}", event, e);
            }
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
