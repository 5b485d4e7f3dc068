package org.threeplug.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.h2.engine.Constants;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/// Connections of a user that can only read. They never wait for the writer and see what is committed. The context stays
/// valid when the store closes its database and opens it again after a failure.
public final class ReadConnections implements ConnectionProvider, AutoCloseable {

    private final Runnable damaged;
    private final Runnable wake;
    private volatile Optional<DSLContext> context = Optional.empty();
    private volatile Optional<HikariDataSource> pool = Optional.empty();
    private volatile boolean closed;

    public ReadConnections() {
        this(() -> {}, () -> {});
    }

    /// @param damaged told when a read met a database file that is not what was written
    /// @param wake opens the store again after a failure
    public ReadConnections(Runnable damaged, Runnable wake) {
        this.damaged = damaged;
        this.wake = wake;
    }

    public static Settings settings() {
        return new Settings()
                .withExecuteLogging(false)
                .withFetchWarnings(false)
                .withExecuteWithOptimisticLocking(false);
    }

    /// Reads from this database from now on.
    public void connect(Database database, int most) {
        // Made without a configuration apart, it is not copied field by field, and begins with the first read.
        var made = new HikariDataSource();
        made.setDataSource(database.readerSource());
        made.setMaximumPoolSize(most);
        made.setMinimumIdle(1);
        made.setPoolName("reads");
        made.setInitializationFailTimeout(-1);
        var before = pool;
        pool = Optional.of(made);
        before.ifPresent(HikariDataSource::close);
    }

    /// Made when it is first asked for, which takes a sixth of a second.
    public DSLContext context() {
        return context.orElseGet(this::makeContext);
    }

    private synchronized DSLContext makeContext() {
        if (context.isEmpty()) {
            context = Optional.of(DSL.using(new DefaultConfiguration()
                    .set((ConnectionProvider) this)
                    .set(SQLDialect.H2)
                    .set(settings())
                    .set(ExecuteListener.onException(ctx -> {
                        if (ctx.sqlException() != null) {
                            tellOfDamage(ctx.sqlException());
                        }
                    }))));
        }
        return context.orElseThrow();
    }

    private void tellOfDamage(SQLException failure) {
        if (BrokenFile.isCauseOf(failure)) {
            damaged.run();
        }
    }

    /// What is done with a connection, without jOOQ.
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Reads without jOOQ.
    public <T> T plainly(Work<T> work) {
        try (var connection = source().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            tellOfDamage(e);
            throw new DataAccessException("cannot read", e);
        }
    }

    /// Several reads that see the books at one moment.
    public <T> T snapshot(Function<DSLContext, T> reads) {
        try (var connection = source().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
            try {
                return reads.apply(DSL.using(connection, SQLDialect.H2, settings()));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DataAccessException("cannot read", e);
        }
    }

    @Override
    public Connection acquire() {
        try {
            return source().getConnection();
        } catch (SQLException e) {
            throw new DataAccessException("cannot read", e);
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessException("cannot give a connection back", e);
        }
    }

    /// The database is going to be closed; the next read waits until the store is open again.
    public void disconnect() {
        var before = pool;
        pool = Optional.empty();
        before.ifPresent(HikariDataSource::close);
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
    }

    private HikariDataSource source() {
        if (pool.isEmpty() && !closed) {
            wake.run();
        }
        return pool.orElseThrow(() -> new DataAccessException("the store is closed"));
    }
}
