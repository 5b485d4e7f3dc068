package org.threeplug.persistence.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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
import org.jooq.impl.DefaultConnectionProvider;

/// Connections of a user that can only read. They never wait for the writer and see what is committed. Two are kept for the
/// counter: six slow reports made a cashier wait seconds for a scanned code when all shared one pool. The contexts stay valid
/// when the store closes its database and opens it again after a failure.
public final class ReadConnections implements AutoCloseable {

    /// Of each statement that the office asks.
    static final Duration LIMIT = Duration.ofMinutes(1);

    /// Whoever asks for a page waits in the queue rather than fail.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// What the counter asks takes less than a millisecond.
    private static final Duration COUNTER_PATIENCE = Duration.ofSeconds(30);

    /// A read may ask for another while its rows come in, so one connection is none, and two who do so need a third.
    private static final int FOR_COUNTER = 4;
    private static final int FEWEST = 2;

    private final Runnable damaged;
    private final Duration limit;
    private final ReadPool counter;
    private final ReadPool office;
    private final Kept counterContext;
    private final Kept officeContext;
    private final Kept queueContext;

    public ReadConnections() {
        this(() -> {}, () -> {});
    }

    /// @param damaged told when a read met a database file that is not what was written
    /// @param wake opens the store again after a failure
    public ReadConnections(Runnable damaged, Runnable wake) {
        this(damaged, wake, LIMIT);
    }

    ReadConnections(Runnable damaged, Runnable wake, Duration limit) {
        this.damaged = damaged;
        this.limit = limit;
        this.counter = new ReadPool("counter", COUNTER_PATIENCE, wake);
        this.office = new ReadPool("office", PATIENCE, wake);
        this.counterContext = new Kept(counter);
        this.officeContext = new Kept(office);
        this.queueContext = new Kept(new OneByOne(office, limit));
    }

    public static Settings settings() {
        return new Settings()
                .withExecuteLogging(false)
                .withFetchWarnings(false)
                .withExecuteWithOptimisticLocking(false);
    }

    /// Reads from this database from now on.
    ///
    /// @param most connections that a quiet program would have altogether
    public void connect(Database database, int most) {
        counter.connect(database, most > FEWEST ? FOR_COUNTER : FEWEST, Duration.ZERO);
        office.connect(database, Math.max(FEWEST, most - FEWEST), limit);
    }

    /// For the office: within a time limit.
    public DSLContext context() {
        return officeContext.get();
    }

    /// Each context of these is made when it is first asked for; the first takes a sixth of a second.
    public Readers readers() {
        var apart = new Readers(counterContext::apart, officeContext::apart, queueContext::apart, Optional.empty());
        return new Readers(counterContext::get, officeContext::get, queueContext::get, Optional.of(apart));
    }

    /// A context that is made once.
    private final class Kept {

        private final ConnectionProvider connections;
        private volatile Optional<DSLContext> made = Optional.empty();

        Kept(ConnectionProvider connections) {
            this.connections = connections;
        }

        /// Within a question, the books as they were when it began.
        DSLContext get() {
            return AtOneMoment.of(ReadConnections.this)
                    .map(AtOneMoment::context)
                    .orElseGet(this::apart);
        }

        DSLContext apart() {
            return made.orElseGet(this::make);
        }

        private synchronized DSLContext make() {
            if (made.isEmpty()) {
                made = Optional.of(patient(connections));
            }
            return made.orElseThrow();
        }
    }

    private DSLContext patient(ConnectionProvider connections) {
        return new PatientContext(new DefaultConfiguration()
                .set(connections)
                .set(SQLDialect.H2)
                .set(settings())
                .set(ExecuteListener.onException(ctx -> {
                    var failure = ctx.sqlException();
                    if (failure != null) {
                        tellOfDamage(failure);
                        ctx.exception(TooLong.or(failure, ctx.exception()));
                    }
                })));
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

    /// Reads little without jOOQ, from the counter's connections: settings, and who may sign in.
    public <T> T plainly(Work<T> work) {
        var moment = AtOneMoment.of(this);
        if (moment.isEmpty()) {
            return plainlyApart(work);
        }
        try {
            return work.on(moment.get().connection());
        } catch (SQLException e) {
            tellOfDamage(e);
            throw TooLong.or(e, AtOneMoment.unread(e));
        }
    }

    /// The same for whoever keeps what was read.
    public <T> T plainlyApart(Work<T> work) {
        try (var connection = counter.connection()) {
            return work.on(connection);
        } catch (SQLException e) {
            tellOfDamage(e);
            throw new DataAccessException("cannot read", e);
        }
    }

    /// Several reads that see the books at one moment. A check of all the books takes as long as it takes, and whoever
    /// asked can stop it.
    public <T> T snapshot(Function<DSLContext, T> reads) {
        try (var connection = office.connection()) {
            OneByOne.limit(connection, Duration.ZERO);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
            try {
                return reads.apply(DSL.using(connection, SQLDialect.H2, settings()));
            } finally {
                connection.rollback();
                OneByOne.restore(connection, limit);
            }
        } catch (SQLException e) {
            throw TooLong.or(e, new DataAccessException("cannot read", e));
        }
    }

    /// All that is read on this thread through these connections meanwhile is of one moment, and can be broken off.
    ///
    /// @param forCounter whether a customer waits; otherwise it takes one of the office's connections
    public <T> T atOneMoment(boolean forCounter, Function<AtOneMoment, T> reads) {
        var pool = forCounter ? counter : office;
        try (var connection = pool.connection()) {
            if (!forCounter) {
                OneByOne.limit(connection, Duration.ZERO);
            }
            AtOneMoment.begin(connection);
            var moment = new AtOneMoment(this, connection, patient(new DefaultConnectionProvider(connection)));
            try {
                return ScopedValue.where(AtOneMoment.NOW, moment).call(() -> reads.apply(moment));
            } catch (RuntimeException e) {
                throw moment.told(e);
            } finally {
                if (moment.end()) {
                    giveBack(connection, forCounter);
                } else {
                    pool.discard(connection);
                }
            }
        } catch (SQLException e) {
            throw TooLong.or(e, AtOneMoment.unread(e));
        }
    }

    /// Whether reads on this thread are of one moment already.
    public boolean isAtOneMoment() {
        return AtOneMoment.of(this).isPresent();
    }

    private void giveBack(Connection connection, boolean toCounter) throws SQLException {
        connection.rollback();
        if (!toCounter) {
            OneByOne.restore(connection, limit);
        }
    }

    /// The database is going to be closed; the next read waits until the store is open again.
    public void disconnect() {
        counter.disconnect();
        office.disconnect();
    }

    @Override
    public void close() {
        counter.close();
        office.close();
    }
}
