package org.threeplug.persistence.recovery;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.threeplug.kernel.Fault;
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

    /// A balance that changes with each sale is written once in a batch, so large batches are fast; but a till has little
    /// memory, and two batches are in it at a time.
    private static final boolean ROOMY = Runtime.getRuntime().maxMemory() > 512L * 1024 * 1024;

    private static final int RECORDS_AT_ONCE = ROOMY ? 1_500 : 1_000;
    private static final int CHANGES_AT_ONCE = ROOMY ? 45_000 : 30_000;

    private static final Runnable NOTHING = () -> {};

    private final Database database;
    private final Migrations migrations;
    private final PersonKeys keys;
    private final LongConsumer watch;
    private Batch batch = new Batch();
    private Optional<SpareIndexes> spared = Optional.empty();
    private boolean wholesale;
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
        wholesale = position.sequence() == 0;
        var usualCache = wholesale ? database.withLargeCache() : NOTHING;
        try (var writer = new BatchWriter(database.owner(), watch)) {
            reader.read(Math.max(1, position.sequence()), last, journalRecord -> {
                if (journalRecord.stamp().sequence() > position.sequence()) {
                    accept(journalRecord, writer);
                } else if (!journalRecord.stamp().hash().equals(position.hash())) {
                    throw ahead(position.sequence(), last);
                }
            });
            settle(writer);
        } finally {
            usualCache.run();
        }
        return applied;
    }

    private static Fault ahead(long sequence, long last) {
        return new Fault(
                Fault.Kind.RESOURCES,
                "store.database-ahead",
                "the database has seen record " + sequence + ", which the journal up to " + last + " does not hold");
    }

    private void accept(JournalRecord journalRecord, BatchWriter writer) {
        switch (journalRecord) {
            case Given given -> {
                batch.add(Sealing.opened(given, keys));
                if (batch.records().size() >= RECORDS_AT_ONCE || batch.changes() >= CHANGES_AT_ONCE) {
                    flush(writer);
                }
            }
            case JournalRecord.Schema schema -> {
                settle(writer);
                writer.inTransaction(() -> index(schema));
            }
            case JournalRecord.Migration migration -> {
                settle(writer);
                migrate(migration, writer);
            }
        }
    }

    private void migrate(JournalRecord.Migration migration, BatchWriter writer) {
        try {
            migrations.repeat(migration);
        } catch (SQLException e) {
            throw BatchWriter.failed(e);
        }
        writer.inTransaction(() -> index(migration));
    }

    private void index(JournalRecord journalRecord) throws SQLException {
        try (var index = new JournalIndex(database.owner())) {
            index.add(journalRecord);
        }
    }

    /// A database that is made from nothing gets its indexes when it has its rows: in order, they cost a fraction.
    private void flush(BatchWriter writer) {
        if (batch.isEmpty()) {
            return;
        }
        if (wholesale && spared.isEmpty()) {
            spared = Optional.of(SpareIndexes.takeFrom(database.owner()));
        }
        writer.write(batch);
        applied += batch.records().size();
        batch = new Batch();
    }

    private void settle(BatchWriter writer) {
        flush(writer);
        writer.settle();
        spared.ifPresent(indexes -> indexes.putBack(database.owner()));
        spared = Optional.empty();
    }
}
