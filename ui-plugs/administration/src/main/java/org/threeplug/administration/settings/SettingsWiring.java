package org.threeplug.administration.settings;

import com.google.inject.AbstractModule;

/// The models about the store's settings.
public final class SettingsWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(StoreForm.class);
        bind(ClockForm.class);
        bind(PrinterModel.class);
    }
}
