package org.threeplug.persistence.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.capture.Capture;
import org.threeplug.persistence.database.JournalIndex;

/// Writes one batch on a thread of its own while the next is read and understood. The connection belongs to that thread
/// until [#settle] returns.
final class BatchWriter implements AutoCloseable {

    private final Connection connection;
    private final LongConsumer watch;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store-replay").factory());
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private boolean unchecked;

    BatchWriter(Connection connection, LongConsumer watch) {
        this.connection = connection;
        this.watch = watch;
    }

    /// Waits for the batch before, and starts with this one.
    void write(Batch batch) {
        await();
        if (!unchecked) {
            integrity(false);
        }
        writing = CompletableFuture.runAsync(() -> apply(batch), thread);
    }

    /// Returns when everything is written and the connection is as it was.
    void settle() {
        await();
        if (unchecked) {
            integrity(true);
        }
    }

    private void await() {
        try {
            writing.join();
        } catch (CompletionException e) {
            writing = CompletableFuture.completedFuture(null);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
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

    private void apply(Batch batch) {
        try {
            if (batch.isCoalesced()) {
                inTransaction(() -> coalesced(batch));
            } else {
                inTransaction(() -> strictly(batch));
            }
        } catch (Fault e) {
            if (!batch.isCoalesced()) {
                throw e;
            }
            inTransaction(() -> strictly(batch));
        }
        watch.accept(batch.records().getLast().stamp().sequence());
    }

    private void coalesced(Batch batch) throws SQLException {
        try (var writer = new RowWriter(connection);
                var index = new JournalIndex(connection)) {
            for (var table : batch.tables()) {
                writer.write(table.layout(), table.rows());
            }
            index.addAll(batch.records());
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
    }

    interface Work {
        void run() throws SQLException;
    }

    void inTransaction(Work work) {
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

    /// After a failure the connection is not asked for anything more.
    @Override
    public void close() {
        thread.shutdown();
    }
}
