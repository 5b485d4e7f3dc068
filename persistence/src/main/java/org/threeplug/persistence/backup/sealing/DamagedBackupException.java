package org.threeplug.persistence.backup.sealing;

/// A backup cannot be believed.
public final class DamagedBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is wrong with it.
    public enum Kind {
        /// It does not begin like a backup, or is from a later version of the program.
        NOT_A_BACKUP,
        /// The description at its start does not match its checksum.
        HEADER,
        /// A part does not match its seal: it was altered, or parts were moved.
        CONTENT,
        /// It ends before its end.
        CUT_OFF,
        /// It is sealed and yet holds something else than it says.
        INCOMPLETE,
        /// The journal in it is damaged.
        JOURNAL,
        /// The database in it cannot be used.
        DATABASE,
        /// What was restored has other totals or another journal than the backup says.
        DIFFERENT,
        /// The restored books break a rule.
        BOOKS
    }

    private final Kind kind;
    private final String file;

    public DamagedBackupException(Kind kind, String file, String message) {
        super(kind + " " + file + ": " + message);
        this.kind = kind;
        this.file = file;
    }

    public DamagedBackupException(Kind kind, String file, String message, Throwable cause) {
        super(kind + " " + file + ": " + message, cause);
        this.kind = kind;
        this.file = file;
    }

    public Kind kind() {
        return kind;
    }

    public String file() {
        return file;
    }
}
