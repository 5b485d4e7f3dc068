package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.threeplug.persistence.engine.file.StoreFiles;

/// Where a store keeps what.
public record StoreDirectory(Path root) {

    private static final String SUFFIX = ".mv.db";

    private static final String DAMAGED = "books.damaged-";

    public StoreDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path lock() {
        return root.resolve("store.lock");
    }

    public Path secrets() {
        return root.resolve("database.secret");
    }

    public Path journal() {
        return root.resolve("journal");
    }

    /// The keys of persons; apart from the journal, because who has both can read what is sealed.
    public Path keyring() {
        return root.resolve("keyring");
    }

    /// Is there while the database's file may still hold what was erased.
    Path rewriting() {
        return root.resolve("database").resolve("rewrite-when-closed");
    }

    /// Without H2's suffix.
    public Path database() {
        return root.resolve("database").resolve("store");
    }

    /// Where a database is made from the journal before it takes the other's place.
    public Path rebuilt() {
        return root.resolve("database").resolve("rebuilt");
    }

    /// Locked by the process that makes a database.
    Path rebuilding() {
        return root.resolve("database").resolve("rebuilding");
    }

    /// Is there when the database must not be used and be made anew from the journal.
    public Path distrust() {
        return root.resolve("database").resolve("distrusted");
    }

    /// The database before it was made anew.
    public Path replaced() {
        return root.resolve("database").resolve("replaced");
    }

    /// The file of the database.
    public Path databaseFile() {
        return database().resolveSibling(database().getFileName() + SUFFIX);
    }

    /// Where a database that could not be used is kept. It is never deleted by the program.
    Path damaged(String time) {
        return root.resolve("database").resolve(DAMAGED + time);
    }

    /// Whether a database that could not be used was ever kept here.
    public boolean keptDamaged(StoreFiles files) {
        var folder = root.resolve("database");
        try {
            return files.exists(folder)
                    && files.list(folder).stream()
                            .anyMatch(file -> file.getFileName().toString().startsWith(DAMAGED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is unpacked, packed and compared for a while by whoever has the store open. It may hold names in clear.
    public Path scratch() {
        return root.resolve("backup");
    }

    /// Is there while the store is open, and afterwards if it was not closed.
    Path running() {
        return root.resolve("store.running");
    }

    /// Stands since an unclean stop until the books have been checked, also over further starts.
    Path unchecked() {
        return root.resolve("store.unchecked");
    }
}
