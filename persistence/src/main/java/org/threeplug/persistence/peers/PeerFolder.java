package org.threeplug.persistence.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.personal.LostKeysException;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// Where the journal of another PC is: in a folder of its own, as it was exported, or in a store, with the keys of persons beside.
record PeerFolder(StoreFiles files, Path journal, Path keyring) {

    /// @throws RefusedException `nodes.journal-none`
    static PeerFolder of(StoreFiles files, Path folder) {
        var store = new StoreDirectory(folder);
        var found = files.exists(store.journal())
                ? new PeerFolder(files, store.journal(), store.keyring())
                : new PeerFolder(files, folder, store.keyring());
        if (!files.exists(found.journal())) {
            throw new RefusedException("nodes.journal-none", folder.toString());
        }
        return found;
    }

    JournalReader reader() {
        return new JournalReader(files, journal);
    }

    /// Empty when it came without.
    Optional<PersonKeys> keys() {
        var keys = new PersonKeys(files, keyring);
        if (!keys.exist()) {
            return Optional.empty();
        }
        try {
            keys.load();
            return Optional.of(keys);
        } catch (IOException | LostKeysException _) {
            return Optional.empty();
        }
    }
}
