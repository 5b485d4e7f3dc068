package org.threeplug.persistence.engine.recovery;

import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.database.Migrations;
import org.threeplug.persistence.engine.database.PlugScripts;
import org.threeplug.persistence.engine.database.SubjectIndex;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.Sealing;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.tables.TableRules;

/// Applies the records that a database has not seen. Many records become one transaction, in which each row is written
/// once; if that fails, they are applied again in their strict order.
public final class Replay {

    /// A balance that changes with each sale is written once in a batch, so large batches are fast; but a till has little
    /// memory, and two batches are in it at a time: one is read while the other is written.
    private static final boolean ROOMY = Runtime.getRuntime().maxMemory() > 512L * 1024 * 1024;

    private static final int RECORDS_AT_ONCE = ROOMY ? 1_500 : 250;
    private static final int CHANGES_AT_ONCE = ROOMY ? 45_000 : 7_500;

    /// Of a database that is made from nothing, beside which nobody works. In a till the room is needed for the batches, and by
    /// H2 to know its own file: the more, the larger that is.
    private static final long CACHE_KILOBYTES = Runtime.getRuntime().maxMemory() / 1024 / (ROOMY ? 8 : 16);

    /// A till makes a database of so many records in a minute.
    private static final long FEW = 100_000;

    private static final Runnable NOTHING = () -> {};

    private final Database database;
    private final Migrations migrations;
    private final PersonKeys keys;
    private final LongConsumer watch;
    private final boolean fromNothing;
    private final boolean rightsOnly;
    private Batch batch = new Batch();
    private long applied;

    private Replay(
            Database database,
            Migrations migrations,
            PersonKeys keys,
            LongConsumer watch,
            boolean fromNothing,
            boolean rightsOnly) {
        this.rightsOnly = rightsOnly;
        this.database = database;
        this.migrations = migrations;
        this.keys = keys;
        this.watch = watch;
        this.fromNothing = fromNothing;
    }

    /// Brings a database up to date that may be stopped at any moment.
    ///
    /// @param keys which open personal values; of those who were erased their columns stay blank
    /// @param watch told the number of the newest record that is applied
    public static Replay onto(Database database, Migrations migrations, PersonKeys keys, LongConsumer watch) {
        return new Replay(database, migrations, keys, watch, false, false);
    }

    /// Fills an empty database, several times as fast. It must be thrown away unless this comes to its end.
    public static Replay into(Database empty, Migrations migrations, PersonKeys keys, LongConsumer watch) {
        return new Replay(empty, migrations, keys, watch, true, false);
    }

    /// Makes nothing but who may do what, in a database that is thrown away afterwards.
    public static Replay ofRights(Database empty, Migrations migrations, PersonKeys keys) {
        return new Replay(empty, migrations, keys, _ -> {}, true, true);
    }

    /// All records up to one, of which only those count that change who may do what.
    ///
    /// @throws CancellationException when it is no longer wanted
    public void runRights(JournalReader reader, long last, BooleanSupplier cancelled) throws SQLException {
        try (var writer = new BatchWriter(new StatementLoad(database.owner()), watch)) {
            reader.read(1, last, each -> {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                accept(each, writer, reader);
            });
            settle(writer);
        }
    }

    private static Given rightsOf(Given given) {
        return new Given(
                given.stamp(),
                given.order(),
                given.refusal(),
                given.changes().stream().filter(RightsRows::concern).toList(),
                given.events());
    }

    /// Whether a database of so many records is better made from nothing by a process with more memory than this one has.
    public static boolean needsRoom(long records) {
        return !ROOMY && records > FEW;
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
        if (fromNothing && position.sequence() > 0) {
            throw new IllegalStateException("the database is not empty");
        }
        var usualCache = fromNothing ? database.withCache(CACHE_KILOBYTES) : NOTHING;
        var load = fromNothing ? new BareLoad(database.owner()) : new StatementLoad(database.owner());
        try (var writer = new BatchWriter(load, watch)) {
            reader.read(Math.max(1, position.sequence()), last, journalRecord -> {
                if (journalRecord.stamp().sequence() > position.sequence()) {
                    accept(journalRecord, writer, reader);
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

    private void accept(JournalRecord journalRecord, BatchWriter writer, JournalReader reader) {
        switch (journalRecord) {
            case Given given when rightsOnly -> {
                var rights = Sealing.opened(rightsOf(given), keys);
                if (!rights.changes().isEmpty()) {
                    batch.add(rights);
                }
            }
            case Given given -> {
                batch.add(Sealing.opened(given, keys));
                if (batch.records().size() >= RECORDS_AT_ONCE || batch.changes() >= CHANGES_AT_ONCE) {
                    flush(writer);
                }
            }
            case JournalRecord.Schema schema -> {
                settle(writer);
                StatementLoad.inTransaction(database.owner(), () -> index(schema));
            }
            case JournalRecord.Migration migration -> {
                settle(writer);
                migrate(migration, reader);
            }
        }
    }

    private void migrate(JournalRecord.Migration migration, JournalReader reader) {
        try {
            if (rightsOnly) {
                migrations.repeatPlainly(migration);
            } else {
                migrations.repeat(migration);
            }
        } catch (SQLException e) {
            throw StatementLoad.failed(e);
        }
        if (!rightsOnly && PlugScripts.isOfAPlug(migration.script())) {
            keys.know(declared());
        }
        if (!rightsOnly && SubjectIndex.isMadeBy(migration.script())) {
            StatementLoad.inTransaction(
                    database.owner(), () -> fill(reader, migration.stamp().sequence() - 1));
        }
        StatementLoad.inTransaction(database.owner(), () -> index(migration));
    }

    private TableRules declared() {
        try {
            return migrations.declared();
        } catch (SQLException e) {
            throw StatementLoad.failed(e);
        }
    }

    private void fill(JournalReader reader, long last) throws SQLException {
        try (var subjects = new SubjectIndex(database.owner())) {
            subjects.fill(reader, last);
        }
    }

    private void index(JournalRecord journalRecord) throws SQLException {
        try (var index = new JournalIndex(database.owner())) {
            index.add(journalRecord);
        }
    }

    private void flush(BatchWriter writer) {
        if (!batch.isEmpty()) {
            writer.write(batch);
            applied += batch.records().size();
            batch = new Batch();
        }
    }

    private void settle(BatchWriter writer) {
        flush(writer);
        writer.settle();
    }
}
