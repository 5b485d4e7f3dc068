package org.threeplug.desktop.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.threeplug.desktop.past.DemoPast;
import org.threeplug.desktop.replay.Replay;
import org.threeplug.desktop.setup.DemoShop;
import org.threeplug.desktop.setup.ReplayShop;
import org.threeplug.desktop.setup.SetUp;

/// What the program itself does with a store.
final class ProgramModule extends AbstractModule {

    private final PlugHost plugs;

    ProgramModule(PlugHost plugs) {
        this.plugs = plugs;
    }

    @Override
    protected void configure() {
        bind(SetUp.class);
        bind(DemoPast.class);
        bind(DemoShop.class);
        bind(ReplayShop.class);
        bind(Replay.class);
    }

    @Provides
    @Singleton
    PlugRights rights() {
        return plugs.rights();
    }
}
