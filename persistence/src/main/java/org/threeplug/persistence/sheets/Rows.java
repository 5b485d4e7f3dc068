package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.util.Optional;

/// Rows in the order of a file, of whatever kind it is. Rows with nothing in them do not count.
public interface Rows extends AutoCloseable {

    Optional<Row> next() throws IOException;

    @Override
    void close() throws IOException;
}
