package org.threeplug.operations.today;

import com.google.inject.AbstractModule;

/// The model of the page a day begins with.
public final class TodayWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(TodayModel.class);
    }
}
