package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.threeplug.persistence.backup.sealing.BackupName;

/// Somewhere that backups are kept.
public interface BackupTarget {

    /// A backup that lies there.
    record Stored(BackupName name, long bytes) {}

    /// As a person names it.
    String place();

    /// What lies there, of whichever store.
    List<Stored> list() throws IOException;

    /// Puts a file there under its own name. It appears whole or not at all.
    void put(Path file) throws IOException;

    /// Brings a backup to where it can be read.
    ///
    /// @param work a folder for it, if it must be copied
    Path fetch(BackupName name, Path work) throws IOException;

    /// Shows the beginning of each of these without bringing the whole.
    void look(List<BackupName> names, Look look) throws IOException;

    /// Reads what it needs of the beginning.
    interface Look {

        void at(BackupName name, InputStream beginning) throws IOException;
    }

    void delete(BackupName name) throws IOException;

    /// The files with keys that lie there, of whichever store.
    List<String> keyCopies() throws IOException;

    /// Brings a file with keys to where it can be read.
    Path fetchKeys(String file, Path work) throws IOException;

    void deleteKeys(String file) throws IOException;

    static Optional<Stored> stored(String file, long bytes) {
        return BackupName.parse(file).map(name -> new Stored(name, bytes));
    }
}
