package org.threeplug.operations.today;

import com.google.inject.AbstractModule;

/// The models of the page a day begins with, and of one’s own day.
public final class TodayWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(TodayModel.class);
        bind(OwnDayModel.class);
    }
}
