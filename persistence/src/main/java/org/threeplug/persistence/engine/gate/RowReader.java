package org.threeplug.persistence.engine.gate;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Makes something of the row that a result stands on.
public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
}
