package org.threeplug.proof;

/// Something that is not as it was written.
///
/// @param record the first journal record that cannot be believed; for a row of the database the record that wrote it
///     last, and 0 when none did
/// @param trusted the last journal record that can still be believed
/// @param where the file, table or rule
/// @param detail what was found there
public record Flaw(Kind kind, long record, long trusted, String where, String detail) {

    public enum Kind {
        /// A record does not match its checksum: a decayed disk, or an unskilled edit.
        EDITED,
        /// A record was altered by somebody who repaired its checksum; the chain does not close over it.
        RECHAINED,
        /// Records are missing at the start or in the middle.
        REMOVED,
        /// A record stands where it was never written.
        INSERTED,
        /// The chain is whole but is not the one that the database or an anchor remembers.
        REHASHED,
        /// The end of the journal is missing.
        TAIL_REMOVED,
        /// Journal and database are whole and agree, and something outside reaches further: the store went back to an earlier
        /// state, or a copy of it trades elsewhere.
        PUT_BACK,
        /// What was kept outside contradicts itself: there are two histories of the same record.
        FORKED,
        /// Checksum and chain are right and the record cannot be read.
        CONTENT,
        /// The database's file was altered without the program; it was made anew from the journal.
        DATABASE_FILE,
        /// In the database stood something that the program never put there, or something of it is missing.
        DATABASE_OBJECT,
        /// A row of the database is not what the journal makes.
        ROW_CHANGED,
        /// Journal and database agree and a rule between the books does not hold.
        RULE
    }

    /// Whether the journal is whole and only what is made from it is not.
    public boolean journalIsWhole() {
        return switch (kind) {
            case DATABASE_FILE, DATABASE_OBJECT, ROW_CHANGED, RULE -> true;
            case EDITED, RECHAINED, REMOVED, INSERTED, REHASHED, TAIL_REMOVED, PUT_BACK, FORKED, CONTENT -> false;
        };
    }
}
