package org.threeplug.persistence.engine.gate;

import java.util.List;

/// Reads of what is committed, in plain SQL, for what is asked before the sign-in is painted: making jOOQ ready takes a
/// sixth of a second (decision 16).
public interface PlainReads {

    <T> List<T> all(String sql, RowReader<T> reader);
}
