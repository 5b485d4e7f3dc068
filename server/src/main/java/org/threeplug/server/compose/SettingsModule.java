package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.util.Currency;
import java.util.function.Supplier;
import org.threeplug.persistence.Store;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.settings.Settings;

/// The store's settings and registers.
final class SettingsModule extends AbstractModule {

    @Provides
    @Singleton
    Settings settings(Store store) {
        return new StoredSettings(store::readPlainlyApart, store.generations());
    }

    @Provides
    @Singleton
    Supplier<Currency> currency(Settings settings) {
        return () -> settings.store().orElseThrow().currency();
    }
}
