package org.threeplug.tables;

/// What becomes of the rows of a table when two nodes of a shop have each written some.
public enum Merge {

    /// Rows are added and never edited: those of another node are added as they are.
    APPEND,

    /// A row is edited by the node that made it and by no other: its newest state is that node's.
    OWNED,

    /// Anybody edits a row; the last to do so is right.
    LAST_WRITER,

    /// Follows from other tables; each node makes its own.
    DERIVED,

    /// Of this computer alone: it does not travel, is not journalled, and is empty in a database that is made anew.
    LOCAL
}
