package org.threeplug.operations.journal;

import com.google.inject.AbstractModule;

/// The models and pages about the journal.
public final class JournalWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(JournalListModel.class);
        bind(JournalNames.class);
        bind(CheckModel.class);
        bind(JournalPages.class);
    }
}
