package org.threeplug.persistence.engine.gate;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.Transaction;

/// The net below the guarded connection: tells whether a transaction is still the one it was, and takes back a part of it. It
/// asks H2's session itself, because a query for the number would cost more than all other checks together.
final class TransactionWatch {

    private final SessionLocal session;

    TransactionWatch(Connection connection) throws SQLException {
        this.session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    /// The transaction that is running; starts one if there is none.
    Transaction current() {
        return session.getTransaction();
    }

    /// The transaction as it is now.
    SessionLocal.Savepoint mark() {
        return session.setSavepoint();
    }

    /// Undoes what came after.
    void backTo(SessionLocal.Savepoint mark) {
        session.rollbackTo(mark);
    }
}
