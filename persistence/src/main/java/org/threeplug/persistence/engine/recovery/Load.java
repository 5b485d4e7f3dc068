package org.threeplug.persistence.engine.recovery;

/// How the records of a batch get into a database.
interface Load {

    /// @throws org.threeplug.kernel.Fault `store.replay-failed`
    void apply(Batch batch);

    /// Leaves the database as statements expect it. Another batch may follow.
    void settle();
}
