package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.plugs.StoredPlugBook;
import org.threeplug.plug.Plugs;
import org.threeplug.server.plugs.PlugHost;
import org.threeplug.server.plugs.PlugRights;
import org.threeplug.server.setup.SetUp;

/// What the program itself does with a store.
final class ProgramModule extends AbstractModule {

    private final PlugHost plugs;

    ProgramModule(PlugHost plugs) {
        this.plugs = plugs;
    }

    @Override
    protected void configure() {
        bind(SetUp.class);
    }

    /// As the books have it now: whoever was told of a switch may ask before the host was.
    @Provides
    @Singleton
    Plugs plugs(Store store) {
        return () -> {
            plugs.rest(StoredPlugBook.switchedOff(store.readers().office().get()));
            return plugs.all();
        };
    }

    @Provides
    @Singleton
    PlugRights rights() {
        return plugs.rights();
    }
}
