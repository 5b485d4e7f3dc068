package org.threeplug.administration.health;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.health.Readings;
import org.threeplug.kit.control.StatusItem;

/// Looks every second, away from the window's thread, and tells only what has changed: a strip that is drawn anew each
/// second would lose the focus.
public final class HealthWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("health-watch").factory());
    private final Supplier<Readings> readings;
    private final HealthItems words;
    private final Consumer<List<StatusItem>> told;
    private List<StatusItem> last = List.of();

    /// @param told on the thread that looks
    public HealthWatch(Supplier<Readings> readings, HealthItems words, Consumer<List<StatusItem>> told) {
        this.readings = readings;
        this.words = words;
        this.told = told;
    }

    public void start() {
        looking.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    /// Looks once, on the calling thread.
    public void look() {
        var now = found();
        if (!now.equals(last)) {
            last = now;
            told.accept(now);
        }
    }

    /// That nothing can be found out is news too.
    private List<StatusItem> found() {
        try {
            return words.of(readings.get());
        } catch (RuntimeException e) {
            LOG.warn("could not look after the store's health", e);
            return words.blind();
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
