package org.threeplug.tools;

import com.google.inject.AbstractModule;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.past.DemoPast;
import org.threeplug.tools.replay.Replay;
import org.threeplug.tools.shops.DemoShop;

/// What tries the program out on a store. A shop at work does without, so the store's own injector knows nothing of it.
public final class Tools {

    private Tools() {}

    /// @param type one of the tools
    public static <T> T on(OpenStore store, Class<T> type) {
        return store.injector().createChildInjector(new Wiring()).getInstance(type);
    }

    private static final class Wiring extends AbstractModule {

        @Override
        protected void configure() {
            bind(DemoPast.class);
            bind(DemoShop.class);
            bind(Replay.class);
        }
    }
}
