package org.threeplug.persistence.engine.gate;

import java.sql.Connection;
import java.sql.SQLException;

/// Changes rows that are in no journal because they follow from those that are. All of it becomes one transaction, which is kept
/// only if it says so.
public interface BesideTheBooks {

    /// @param writer the one connection that changes rows; must not be committed or closed
    /// @return whether what it did is kept
    boolean write(Connection writer) throws SQLException;
}
