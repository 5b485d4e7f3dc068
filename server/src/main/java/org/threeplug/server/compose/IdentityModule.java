package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Secrets;
import org.threeplug.identity.keys.Keys;
import org.threeplug.kernel.CommandGate;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.persistence.identity.StoredIdentity;
import org.threeplug.persistence.identity.StoredKeys;
import org.threeplug.settings.Settings;

/// People and their secrets.
final class IdentityModule extends AbstractModule {

    @Provides
    @Singleton
    Secrets secrets(Store store) {
        return new org.threeplug.persistence.identity.Secrets(() -> StoredIdentity.pins(store::readPlainly));
    }

    @Provides
    @Singleton
    Identity identity(Store store, CommandGate gate, Settings settings, InstantSource clock) {
        return new StoredIdentity(store.readers().counter(), store::readPlainly, gate, store.sessions(), settings, clock);
    }

    @Provides
    @Singleton
    Keys keys(Store store, CommandGate gate, InstantSource clock) {
        return new StoredKeys(store.readers().office(), gate, store.sessions(), clock);
    }

    @Provides
    @Singleton
    OwnHand hand(Store store) {
        return new OwnHand(store.sessions());
    }
}
