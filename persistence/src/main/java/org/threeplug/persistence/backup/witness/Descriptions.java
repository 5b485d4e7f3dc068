package org.threeplug.persistence.backup.witness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.CodeSign;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.backup.sealing.SealedInput;
import org.threeplug.persistence.engine.file.FileStreams;
import org.threeplug.persistence.engine.file.StoreFiles;

/// What backups say about themselves; never what their names say. The description is read each time; that its seal holds is
/// found out once.
final class Descriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);

    private final StoreFiles files;
    private final UUID store;
    private final Optional<BackupKey> key;
    private final Set<String> sealed;

    /// @param key the store's present one, if it has any
    /// @param sealed the descriptions that were found under their seal before; it grows
    Descriptions(StoreFiles files, UUID store, Optional<BackupKey> key, Set<String> sealed) {
        this.files = files;
        this.store = store;
        this.key = key;
        this.sealed = sealed;
    }

    /// Empty for what is of another store, or damaged: that tells nothing about the books.
    Optional<Witness> read(BackupName name, String place, Path backup) {
        try (var in = FileStreams.read(files, backup)) {
            return read(name, place, in);
        } catch (DamagedBackupException | IOException e) {
            return nothing(name, place, e);
        }
    }

    /// The same of one that lies where it is read in pieces.
    Optional<Witness> read(BackupName name, String place, InputStream in) {
        try {
            var header = BackupHeader.read(in, name.toString());
            if (!header.store().equals(store)) {
                return Optional.empty();
            }
            var opens = key.filter(own -> own.opens(header));
            var digest = HexFormat.of().formatHex(header.digest()) + " " + place + " " + name;
            if (opens.isPresent() && !sealed.contains(digest)) {
                // The first part opens only under the very description it was sealed with.
                new SealedInput(in, header, opens.get(), name.toString()).read();
                sealed.add(digest);
            }
            return Optional.of(new Witness(
                    Witness.Source.BACKUP,
                    name.toString(),
                    place,
                    header.sequence(),
                    Optional.of(header.head()),
                    Optional.of(header.at()),
                    header.from(),
                    opens.isPresent(),
                    CodeSign.of(header.keyId())));
        } catch (DamagedBackupException | IOException e) {
            return nothing(name, place, e);
        }
    }

    private static Optional<Witness> nothing(BackupName name, String place, Exception e) {
        LOG.warn("{} in {} tells nothing about the books: {}", name, place, e.toString());
        return Optional.empty();
    }
}
