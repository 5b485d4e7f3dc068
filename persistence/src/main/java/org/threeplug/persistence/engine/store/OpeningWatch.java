package org.threeplug.persistence.engine.store;

import java.nio.file.Path;

/// Whoever waits while a store opens, or while its database is made anew. Told from any thread.
public interface OpeningWatch {

    OpeningWatch NOBODY = new OpeningWatch() {};

    /// The database could not be used and is kept under this name; what follows is made from the journal.
    default void setAside(Path kept) {}

    /// In the database stood what the program never put there; it is made anew.
    default void strange(String name) {}

    /// Before a newer program changes the store, so many of its files have been copied there.
    default void copying(int done, int of, Path copy) {}

    /// So many of the scripts by which a newer program changes the store have run.
    default void updating(int done, int of) {}

    /// How far the database has caught up with the journal.
    default void applied(long journalRecord, long last) {}
}
