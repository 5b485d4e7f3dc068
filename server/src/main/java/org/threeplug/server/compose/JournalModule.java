package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.threeplug.journal.JournalView;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.settings.Settings;

/// The journal as people read it.
final class JournalModule extends AbstractModule {


    @Provides
    @Singleton
    JournalView journal(Store store, Settings settings) {
        return new StoredJournalView(store::reads, store.journal(), store.personKeys(), settings);
    }
}
