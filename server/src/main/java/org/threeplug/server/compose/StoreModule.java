package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.threeplug.clock.Clocks;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Origin;
import org.threeplug.persistence.clock.ClockGate;
import org.threeplug.persistence.clock.ClockPersistence;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.settings.Settings;

/// The gate, what it tells, and the time.
final class StoreModule extends AbstractModule {

    private final Supplier<Store> store;

    /// @param store asked when the first thing that works on the store is made
    StoreModule(Supplier<Store> store) {
        this.store = store;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(CommandGate.class).to(ClockGate.class);
        bind(Store.class).toProvider(store::get).in(Singleton.class);
        bind(Clock.class).toInstance(Clock.systemUTC());
        bind(InstantSource.class).to(Clock.class);
    }

    @Provides
    @Singleton
    Events events(Store store) {
        return store.events();
    }

    @Provides
    @Singleton
    Clocks clocks(Store store) {
        return ClockPersistence.reads(store.readers().counter());
    }

    @Provides
    @Singleton
    ClockGate gate(
            Store store,
            Clocks clocks,
            InstantSource time,
            Provider<Settings> settings,
            OwnHand hand) {
        return new ClockGate(
                store.gate(), store::newestWallClock, time, clocks::rules, () -> program(settings.get(), hand));
    }

    /// Who writes down that the clock jumped.
    private static Optional<Actor> program(Settings settings, OwnHand hand) {
        if (settings.store().isEmpty()) {
            return Optional.empty();
        }
        return settings.here()
                .map(first -> hand.at(new Origin(settings.node(), first.branch().id(), first.id(), "clock")));
    }
}
