package org.threeplug.backup;

import java.time.Instant;
import java.util.Optional;

/// A backup that lies somewhere.
///
/// @param name of its file
/// @param from the first journal record in it
/// @param sequence the newest journal record in it
/// @param place the folder, drive or server it lies on
public record BackupCopy(
        String name, Kind kind, long from, long sequence, Instant at, long bytes, String place, Optional<Proof> proof) {

    public enum Kind {
        /// The whole store.
        FULL,
        /// The journal records since the copy before.
        JOURNAL,
        /// The keys that the others need; it lies beside them.
        KEYS
    }

    public boolean proven() {
        return proof.map(Proof::good).orElse(false);
    }
}
