package org.threeplug.desktop.compose;

import com.google.inject.AbstractModule;
import java.time.Clock;
import java.time.InstantSource;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Events;
import org.threeplug.persistence.Store;

/// The gate, what it tells, and the time.
final class StoreModule extends AbstractModule {

    private final Store store;

    StoreModule(Store store) {
        this.store = store;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(CommandGate.class).toInstance(store.gate());
        bind(Events.class).toInstance(store.events());
        bind(Clock.class).toInstance(Clock.systemUTC());
        bind(InstantSource.class).to(Clock.class);
    }
}
