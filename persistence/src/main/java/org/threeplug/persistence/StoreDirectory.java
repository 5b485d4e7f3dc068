package org.threeplug.persistence;

import java.nio.file.Path;

/// Where a store keeps what.
record StoreDirectory(Path root) {

    StoreDirectory {
        root = root.toAbsolutePath().normalize();
    }

    Path lock() {
        return root.resolve("store.lock");
    }

    Path secrets() {
        return root.resolve("database.secret");
    }

    Path journal() {
        return root.resolve("journal");
    }

    /// Without H2's suffix.
    Path database() {
        return root.resolve("database").resolve("store");
    }

    /// Where a database is made from the journal before it takes the other's place.
    Path rebuilt() {
        return root.resolve("database").resolve("rebuilt");
    }

    /// Is there when the database must not be used and be made anew from the journal.
    Path distrust() {
        return root.resolve("database").resolve("distrusted");
    }

    /// The database before it was made anew.
    Path replaced() {
        return root.resolve("database").resolve("replaced");
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
