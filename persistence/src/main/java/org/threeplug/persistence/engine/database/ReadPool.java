package org.threeplug.persistence.engine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/// Some of the connections that read, kept for one kind of question. It stays valid while the database is closed and opened
/// again.
final class ReadPool implements ConnectionProvider {

    private final String name;
    private final Duration wait;
    private final Runnable wake;
    private volatile Optional<HikariDataSource> pool = Optional.empty();
    private volatile boolean closed;

    /// @param wait how long a question queues for a connection
    /// @param wake opens the store again after a failure
    ReadPool(String name, Duration wait, Runnable wake) {
        this.name = name;
        this.wait = wait;
        this.wake = wake;
    }

    /// @param limit of each statement; zero for none
    void connect(Database database, int most, Duration limit) {
        connect(database.readerSource(limit), most);
    }

    void connect(DataSource source, int most) {
        // Made without a configuration apart, it is not copied field by field, and begins with the first read.
        var made = new HikariDataSource();
        made.setDataSource(source);
        made.setMaximumPoolSize(most);
        made.setMinimumIdle(1);
        made.setPoolName(name);
        made.setConnectionTimeout(wait.toMillis());
        made.setInitializationFailTimeout(-1);
        var before = pool;
        pool = Optional.of(made);
        before.ifPresent(HikariDataSource::close);
    }

    Connection connection() throws SQLException {
        if (pool.isEmpty() && !closed) {
            wake.run();
        }
        return pool.orElseThrow(() -> new DataAccessException("the store is closed"))
                .getConnection();
    }

    @Override
    public Connection acquire() {
        try {
            return connection();
        } catch (SQLException e) {
            throw TooLong.or(e, new DataAccessException("cannot read", e));
        }
    }

    /// What it was used for was broken off; nobody else gets it.
    void discard(Connection connection) {
        pool.ifPresent(open -> open.evictConnection(connection));
    }

    @Override
    public void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessException("cannot give a connection back", e);
        }
    }

    /// The next read waits until the store is open again.
    void disconnect() {
        var before = pool;
        pool = Optional.empty();
        before.ifPresent(HikariDataSource::close);
    }

    void close() {
        closed = true;
        disconnect();
    }
}
