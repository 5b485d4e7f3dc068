package org.threeplug.persistence.engine.journal;

/// The first place at which a journal cannot be believed.
///
/// @param file the segment's name
/// @param offset where in the segment
/// @param sequence the number of the record that should be there
public record Damage(Kind kind, String file, long offset, long sequence) {

    /// What is wrong.
    public enum Kind {
        /// The segment's own description does not match its checksum.
        HEADER,
        /// A record does not match its checksum: a decayed disk, or an edit.
        CHECKSUM,
        /// A record matches its checksum and not its place in the chain: an edit by somebody who knew the format.
        CHAIN,
        /// The number of a record does not follow the one before it.
        SEQUENCE,
        /// Records are missing at the start or in the middle.
        MISSING,
        /// A record was put between two others.
        INSERTED,
        /// A record cannot be read though checksum and chain are right.
        CONTENT
    }
}
