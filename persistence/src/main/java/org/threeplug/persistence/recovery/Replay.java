package org.threeplug.persistence.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongConsumer;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.capture.Capture;
import org.threeplug.persistence.database.Database;
import org.threeplug.persistence.database.JournalIndex;
import org.threeplug.persistence.database.Migrations;
import org.threeplug.persistence.journal.Hash;
import org.threeplug.persistence.journal.JournalReader;
import org.threeplug.persistence.journal.JournalRecord;
import org.threeplug.persistence.journal.JournalRecord.Given;
import org.threeplug.persistence.journal.Sealing;
import org.threeplug.persistence.personal.PersonKeys;

/// Applies the records that a database has not seen. Many records become one transaction, in which each row is written
/// once; if that fails, they are applied again in their strict order.
public final class Replay {

    private static final int RECORDS_AT_ONCE = 5_000;
    private static final int CHANGES_AT_ONCE = 200_000;

    private final Database database;
    private final Migrations migrations;
    private final PersonKeys keys;
    private final LongConsumer watch;
    private final List<Given> waiting = new ArrayList<>();
    private int waitingChanges;
    private long applied;

    /// @param keys which open personal values; of those who were erased their columns stay blank
    /// @param watch told the number of the newest record that is applied
    public Replay(Database database, Migrations migrations, PersonKeys keys, LongConsumer watch) {
        this.database = database;
        this.migrations = migrations;
        this.keys = keys;
        this.watch = watch;
    }

    /// Brings the database up to the journal's newest record.
    ///
    /// @return the number of records it had not seen
    /// @throws Fault `store.database-ahead` when it has seen records that the journal does not hold
    public long run(JournalReader reader, long last, Hash head) throws SQLException {
        var position = JournalIndex.position(database.owner());
        if (position.sequence() > last || position.sequence() == last && !position.hash().equals(head)) {
            throw ahead(position.sequence(), last);
        }
        if (position.sequence() == last) {
            return 0;
        }
        reader.read(Math.max(1, position.sequence()), last, journalRecord -> {
            if (journalRecord.stamp().sequence() > position.sequence()) {
                accept(journalRecord);
            } else if (!journalRecord.stamp().hash().equals(position.hash())) {
                throw ahead(position.sequence(), last);
            }
        });
        flush();
        return applied;
    }

    private static Fault ahead(long sequence, long last) {
        return new Fault(
                Fault.Kind.RESOURCES,
                "store.database-ahead",
                "the database has seen record " + sequence + ", which the journal up to " + last + " does not hold");
    }

    private void accept(JournalRecord journalRecord) {
        switch (journalRecord) {
            case Given given -> {
                waiting.add(Sealing.opened(given, keys));
                waitingChanges += given.changes().size();
                if (waiting.size() >= RECORDS_AT_ONCE || waitingChanges >= CHANGES_AT_ONCE) {
                    flush();
                }
            }
            case JournalRecord.Schema schema -> {
                flush();
                inTransaction(connection -> index(connection, List.of(schema)));
            }
            case JournalRecord.Migration migration -> {
                flush();
                migrate(migration);
            }
        }
    }

    private void migrate(JournalRecord.Migration migration) {
        try {
            migrations.repeat(migration);
        } catch (SQLException e) {
            throw failed(e);
        }
        inTransaction(connection -> index(connection, List.of(migration)));
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            inTransaction(this::applyCoalesced);
        } catch (Fault _) {
            inTransaction(this::applyStrictly);
        }
        applied += waiting.size();
        watch.accept(waiting.getLast().stamp().sequence());
        waiting.clear();
        waitingChanges = 0;
    }

    private void applyCoalesced(Connection connection) throws SQLException {
        var tables = new LinkedHashMap<String, PendingTable>();
        for (var given : waiting) {
            for (var change : given.changes()) {
                tables.computeIfAbsent(change.table().qualifiedName(), _ -> new PendingTable(change.table()))
                        .add(change);
            }
        }
        try (var writer = new RowWriter(connection)) {
            for (var table : tables.values()) {
                writer.write(table.layout(), table.rows());
            }
        }
        index(connection, waiting);
    }

    private void applyStrictly(Connection connection) throws SQLException {
        try (var writer = new RowWriter(connection)) {
            for (var given : waiting) {
                for (var change : given.changes()) {
                    writer.write(change.table(), List.of(new PendingRow(change)));
                }
            }
        }
        index(connection, waiting);
    }

    private static void index(Connection connection, List<? extends JournalRecord> records) throws SQLException {
        try (var index = new JournalIndex(connection)) {
            for (var journalRecord : records) {
                index.add(journalRecord);
            }
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /// The owner's connection may leave foreign keys unchecked: they held when the records were written, and inside a
    /// transaction of many records the order of tables does not matter then.
    private void inTransaction(Work work) {
        var connection = database.owner();
        try {
            execute(connection, "SET REFERENTIAL_INTEGRITY FALSE");
            connection.setAutoCommit(false);
            try {
                Capture.ignoring().during(() -> {
                    run(connection, work);
                    return true;
                });
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
                execute(connection, "SET REFERENTIAL_INTEGRITY TRUE");
            }
        } catch (SQLException | IllegalStateException e) {
            throw failed(e);
        }
    }

    private static void run(Connection connection, Work work) {
        try {
            work.on(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Fault failed(Exception cause) {
        return new Fault(Fault.Kind.RESOURCES, "store.replay-failed", "a record cannot be applied", cause);
    }
}
