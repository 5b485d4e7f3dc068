package org.threeplug.persistence.engine.database;

import java.sql.SQLException;
import java.util.List;

/// A database holds something that the program never put there, so it was not opened.
public final class ForeignObjectsException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> names;

    ForeignObjectsException(List<String> names) {
        super("in the database stands what the program did not make: " + String.join(", ", names));
        this.names = List.copyOf(names);
    }

    /// What each of them is, and its name.
    public List<String> names() {
        return names;
    }
}
