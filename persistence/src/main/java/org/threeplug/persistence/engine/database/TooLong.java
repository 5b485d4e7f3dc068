package org.threeplug.persistence.engine.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.api.ErrorCode;
import org.threeplug.kernel.Fault;

/// Tells a question that ran out of its time from one that failed.
final class TooLong {

    private TooLong() {}

    /// @return what to throw: a fault with a sentence when the time was over, otherwise `other`
    static RuntimeException or(Throwable failure, RuntimeException other) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql
                            && sql.getErrorCode() == ErrorCode.STATEMENT_WAS_CANCELED) {
                return new Fault(Fault.Kind.RESOURCES, "reads.too-long", "a question took too long", failure);
            }
        }
        return other;
    }
}
