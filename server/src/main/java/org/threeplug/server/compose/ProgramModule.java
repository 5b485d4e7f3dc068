package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
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

    @Provides
    @Singleton
    PlugRights rights() {
        return plugs.rights();
    }
}
