package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.personal.LostKeysException;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.recovery.RightsNote;

/// The way on for a store whose keyring is lost and lies beside no backup either. The journal is whole without it, but for what it
/// sealed: who the customers are, and by which PINs and passwords people sign in. The database is made anew without those.
public final class LostKeys {

    private static final String KEPT = ".given-up";

    private LostKeys() {}

    /// Gives up what only the lost keys open, and begins new ones. Nobody has a PIN or a password afterwards.
    ///
    /// @throws RefusedException `keys.not-lost` when the keys are there
    public static void giveUp(Path root, StoreOptions options) {
        var directory = new StoreDirectory(root);
        try (StoreLock _ = StoreLock.take(directory.lock())) {
            var keys = new PersonKeys(options.files(), directory.keyring());
            if (areThere(keys)) {
                throw new RefusedException("keys.not-lost", directory.root().toString());
            }
            EngineOpening.distrustDatabase(directory, options);
            RightsNote.forget(directory.root());
            keys.giveUp(KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean areThere(PersonKeys keys) throws IOException {
        try {
            keys.load();
            return keys.exist();
        } catch (LostKeysException _) {
            return false;
        }
    }
}
