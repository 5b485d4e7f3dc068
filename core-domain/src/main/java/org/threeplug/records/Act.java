package org.threeplug.records;

import java.util.Locale;

/// What can be done with the records of a kind, each with a right of its own.
public enum Act {
    VIEW,
    EDIT,
    RETIRE,
    EXPORT,
    IMPORT,
    /// Of kinds that tell about people.
    ERASE;

    /// As the right ends, such as `view`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
