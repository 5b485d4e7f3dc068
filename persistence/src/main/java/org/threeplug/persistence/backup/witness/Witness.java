package org.threeplug.persistence.backup.witness;

import java.time.Instant;
import java.util.Optional;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.engine.journal.Hash;

/// What remembers a head of the books outside them.
///
/// @param name as a person finds it: a backup's file, or the file that a line stands in
/// @param hash empty where nobody remembers one
/// @param from the first record in it, of a backup
/// @param opens whether it is sealed with the store's present key; what has no seal opens nothing
/// @param code the sign of the code that opens it; empty where there is none
public record Witness(
        Source source,
        String name,
        String place,
        long record,
        Optional<Hash> hash,
        Optional<Instant> at,
        long from,
        boolean opens,
        String code) {

    enum Source {
        /// The description of a backup.
        BACKUP,
        /// A line that was kept elsewhere.
        ANCHOR,
        /// The note of a drill.
        PROOF
    }

    static Witness anchor(String file, String place, long record, Hash hash) {
        return new Witness(
                Source.ANCHOR, file, place, record, Optional.of(hash), Optional.empty(), record, false, "");
    }

    static Witness proof(String backup, String place, long record, Hash hash, Instant at) {
        return new Witness(Source.PROOF, backup, place, record, Optional.of(hash), Optional.of(at), record, false, "");
    }

    Optional<BackupName> backup() {
        return source == Source.BACKUP ? BackupName.parse(name) : Optional.empty();
    }

    boolean isFull() {
        return backup().filter(BackupName::isFull).isPresent();
    }
}
