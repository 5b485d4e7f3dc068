package org.threeplug.persistence.engine.recovery;

import java.io.Serial;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/// A row that may be there only once is there already.
final class DoubleRowException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1;

    DoubleRowException(String where, Object row) {
        super(where + " has it already: " + row, "23505", ErrorCode.DUPLICATE_KEY_1);
    }
}
