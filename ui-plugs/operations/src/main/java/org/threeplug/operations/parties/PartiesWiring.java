package org.threeplug.operations.parties;

import com.google.inject.AbstractModule;

/// The model about who is one person or business in several roles.
public final class PartiesWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(PartyModel.class);
    }
}
