package org.threeplug.persistence.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/// Lets long questions in one after the other, first come first served, so that they leave connections and a processor to
/// those who ask for a page.
final class OneByOne implements ConnectionProvider {

    private final ReadPool pool;
    private final Duration limit;
    private final ReentrantLock turn = new ReentrantLock(true);

    /// @param limit of a statement for whoever takes the connection next
    OneByOne(ReadPool pool, Duration limit) {
        this.pool = pool;
        this.limit = limit;
    }

    @Override
    public Connection acquire() {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessException("no longer wanted", e);
        }
        try {
            var connection = pool.acquire();
            limit(connection, Duration.ZERO);
            return connection;
        } catch (RuntimeException e) {
            turn.unlock();
            throw e;
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            restore(connection, limit);
        } finally {
            pool.release(connection);
            turn.unlock();
        }
    }

    /// A connection that cannot take its limit back is broken, and whoever used it has seen why.
    static void restore(Connection connection, Duration limit) {
        try {
            limit(connection, limit);
        } catch (DataAccessException _) {
            // the pool throws it away
        }
    }

    static void limit(Connection connection, Duration limit) {
        try (var statement = connection.createStatement()) {
            statement.execute("SET QUERY_TIMEOUT " + limit.toMillis());
        } catch (SQLException e) {
            throw new DataAccessException("cannot set the time limit", e);
        }
    }
}
