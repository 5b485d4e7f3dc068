package org.threeplug.persistence.engine.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.capture.Capture;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.database.SubjectIndex;

/// Writes into a database that is in use otherwise: with statements, a batch to a transaction, so that a stop at any moment
/// leaves it at one of its records.
final class StatementLoad implements Load {

    private final Connection connection;
    private boolean unchecked;

    StatementLoad(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void apply(Batch batch) {
        if (!unchecked) {
            integrity(false);
        }
        try {
            if (batch.isCoalesced()) {
                inTransaction(connection, () -> coalesced(batch));
            } else {
                inTransaction(connection, () -> strictly(batch));
            }
        } catch (Fault e) {
            if (!batch.isCoalesced()) {
                throw e;
            }
            inTransaction(connection, () -> strictly(batch));
        }
    }

    /// The connection is as it was.
    @Override
    public void settle() {
        if (unchecked) {
            integrity(true);
        }
    }

    /// The owner's connection may leave foreign keys unchecked: they held when the records were written, and inside a
    /// transaction of many records the order of tables does not matter then.
    private void integrity(boolean checked) {
        try (var statement = connection.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY " + (checked ? "TRUE" : "FALSE"));
            unchecked = !checked;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void coalesced(Batch batch) throws SQLException {
        try (var writer = new RowWriter(connection);
                var index = new JournalIndex(connection)) {
            for (var table : batch.tables()) {
                writer.write(table.layout(), table.rows());
            }
            index.addAll(batch.records());
        }
        subjects(batch);
    }

    private void subjects(Batch batch) throws SQLException {
        if (SubjectIndex.isIn(connection)) {
            try (var subjects = new SubjectIndex(connection)) {
                subjects.addAll(batch.records());
            }
        }
    }

    private void strictly(Batch batch) throws SQLException {
        try (var writer = new RowWriter(connection);
                var index = new JournalIndex(connection)) {
            for (var given : batch.records()) {
                for (var change : given.changes()) {
                    writer.write(change.table(), List.of(new PendingRow(change)));
                }
            }
            index.addAll(batch.records());
        }
        subjects(batch);
    }

    interface Work {
        void run() throws SQLException;
    }

    static void inTransaction(Connection connection, Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                Capture.ignoring().during(() -> {
                    run(work);
                    return true;
                });
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | IllegalStateException e) {
            throw failed(e);
        }
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Fault failed(Exception cause) {
        return new Fault(Fault.Kind.RESOURCES, "store.replay-failed", "a record cannot be applied", cause);
    }
}
