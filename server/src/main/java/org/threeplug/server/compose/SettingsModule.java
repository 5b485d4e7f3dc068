package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.Currency;
import java.util.function.Supplier;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.settings.RegisterFile;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.settings.Settings;
import org.threeplug.settings.ThisPc;

/// The store's settings and registers, and which register this computer is.
final class SettingsModule extends AbstractModule {

    private final Path root;

    SettingsModule(Path root) {
        this.root = root;
    }

    @Provides
    @Singleton
    Settings settings(Store store, ThisPc pc) {
        return new StoredSettings(store::readPlainlyApart, store.generations(), pc::register);
    }

    @Provides
    @Singleton
    ThisPc pc() {
        return new RegisterFile(root);
    }

    @Provides
    @Singleton
    Supplier<Currency> currency(Settings settings) {
        return () -> settings.store().orElseThrow().currency();
    }
}
