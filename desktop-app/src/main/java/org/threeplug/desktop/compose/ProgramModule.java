package org.threeplug.desktop.compose;

import com.google.inject.AbstractModule;
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
        bind(PlugRights.class).toInstance(plugs.rights());
        bind(SetUp.class);
        bind(DemoShop.class);
        bind(ReplayShop.class);
        bind(Replay.class);
    }
}
