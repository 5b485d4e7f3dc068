package org.threeplug.administration.plugs;

import com.google.inject.AbstractModule;

/// The model about plugs.
public final class PlugsWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(PlugModel.class);
    }
}
