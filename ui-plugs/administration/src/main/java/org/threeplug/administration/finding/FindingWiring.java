package org.threeplug.administration.finding;

import com.google.inject.AbstractModule;

/// What finds people and settings.
public final class FindingWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(SetUpActions.class);
        bind(UserFinder.class);
    }
}
