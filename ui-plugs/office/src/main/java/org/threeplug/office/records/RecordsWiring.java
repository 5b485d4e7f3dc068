package org.threeplug.office.records;

import com.google.inject.AbstractModule;

/// What the pages of all declared kinds share.
public final class RecordsWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(ExtraParts.class);
        bind(KindOffice.Shared.class);
        bind(RecordFinder.class);
    }
}
