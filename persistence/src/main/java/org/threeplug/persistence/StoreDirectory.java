package org.threeplug.persistence;

import java.nio.file.Path;

/// Where a store keeps what.
public record StoreDirectory(Path root) {

    private static final String SUFFIX = ".mv.db";

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

    /// Without H2's suffix.
    public Path database() {
        return root.resolve("database").resolve("store");
    }

    /// Where a database is made from the journal before it takes the other's place.
    public Path rebuilt() {
        return root.resolve("database").resolve("rebuilt");
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

    /// The file of the database before it was made anew.
    public Path replacedFile() {
        return replaced().resolveSibling(replaced().getFileName() + SUFFIX);
    }

    /// Where a database that could not be used is kept. It is never deleted by the program.
    Path damaged(String time) {
        return root.resolve("database").resolve("books.damaged-" + time);
    }

    /// Is there while the store is open, and afterwards if it was not closed.
    Path running() {
        return root.resolve("store.running");
    }
}
