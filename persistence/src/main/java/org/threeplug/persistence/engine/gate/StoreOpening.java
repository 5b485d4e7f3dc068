package org.threeplug.persistence.engine.gate;

import java.io.IOException;
import java.sql.SQLException;

/// Opens the store, the first time and after each failure, caught up with its journal.
public interface StoreOpening {
    Engine open() throws SQLException, IOException;

    /// The database is going to be closed after a failure.
    void disconnect();

    /// @throws org.threeplug.kernel.RefusedException when there is no room for one more command
    void mustHaveRoom() throws IOException;

    /// Remembers, also beyond the end of the process, that the database may hold what no record tells of; it is made
    /// anew from the journal when the store is opened next.
    void distrustDatabase() throws IOException;
}
