package org.threeplug.persistence.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// Reads of one thread that see the books at one moment, and that somebody else can break off. Whoever reads through
/// [Readers] on that thread reads here, without knowing.
public final class AtOneMoment {

    static final ScopedValue<AtOneMoment> NOW = ScopedValue.newInstance();

    private final ReadConnections owner;
    private final DSLContext context;
    private final Connection connection;
    private final SessionLocal session;
    private Optional<RuntimeException> brokenOff = Optional.empty();
    private boolean over;

    AtOneMoment(ReadConnections owner, Connection connection, DSLContext context) throws SQLException {
        this.owner = owner;
        this.connection = connection;
        this.context = context;
        this.session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    /// The reads under way on this thread through these connections.
    static Optional<AtOneMoment> of(ReadConnections connections) {
        return NOW.isBound() && NOW.get().owner == connections ? Optional.of(NOW.get()) : Optional.empty();
    }

    /// Breaks off the statement that runs, and each that would come.
    ///
    /// @param why what whoever asked gets
    public synchronized void breakOff(RuntimeException why) {
        if (!over && brokenOff.isEmpty()) {
            brokenOff = Optional.of(why);
            session.cancel();
        }
    }

    synchronized Optional<RuntimeException> brokenOff() {
        return brokenOff;
    }

    /// From now on nobody can break off what the connection is used for next.
    ///
    /// @return whether it was not broken off
    synchronized boolean end() {
        over = true;
        return brokenOff.isEmpty();
    }

    DSLContext context() {
        mustGoOn();
        return context;
    }

    Connection connection() {
        mustGoOn();
        return connection;
    }

    private void mustGoOn() {
        brokenOff().ifPresent(why -> {
            throw why;
        });
    }

    static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
    }

    /// Whatever was broken off somewhere in the middle is told as the breaking off and not as what it broke.
    RuntimeException told(RuntimeException failure) {
        return brokenOff().orElse(failure);
    }

    static DataAccessException unread(SQLException e) {
        return new DataAccessException("cannot read", e);
    }
}
