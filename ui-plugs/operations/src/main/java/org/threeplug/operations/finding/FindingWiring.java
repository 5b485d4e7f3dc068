package org.threeplug.operations.finding;

import com.google.inject.AbstractModule;

/// What the search over everything is made of.
public final class FindingWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(OfficeActions.class);
        bind(GoodsFinder.class);
        bind(DocumentFinder.class);
        bind(BuyerFinder.class);
    }
}
