package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.database.BrokenFile;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.database.Migrations;
import org.threeplug.persistence.engine.database.PlugsKnown;
import org.threeplug.persistence.engine.database.SubjectIndex;
import org.threeplug.persistence.engine.file.DiskTrouble;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.Journal;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.JournalRecord.Stamp;

/// Brings a store to the scripts of this program: a copy first where there are books, then the scripts, then a record of each
/// and of the tables as they are.
final class StoreUpdate {

    static final String FAILED = "store.update-failed";

    private final StoreDirectory directory;
    private final StoreOptions options;
    private final Database database;
    private final Journal journal;
    private final Migrations migrations;

    StoreUpdate(
            StoreDirectory directory, StoreOptions options, Database database, Journal journal, Migrations migrations) {
        this.directory = directory;
        this.options = options;
        this.database = database;
        this.journal = journal;
        this.migrations = migrations;
    }

    /// @throws Fault `store.update-failed` when a script failed; it names the copy
    void run() throws SQLException, IOException {
        if (journal.last() == 0 || migrations.pending().isEmpty()) {
            migrations.runAll((_, _) -> {});
        } else {
            runOnBooks();
        }
        for (var script : migrations.unrecorded()) {
            if (SubjectIndex.isMadeBy(script)) {
                fillSubjects();
            }
            record(script, migrations.sql(script));
        }
        recordTables(PlugsKnown.of(journal.layout()));
    }

    /// Brings the tables of plugs to their scripts. A plug whose script fails is off from here on, and what it left behind makes
    /// this database one that nobody can trust.
    ///
    /// @throws SQLException when one fails
    void run(PlugsWanted plugs) throws SQLException, IOException {
        for (var plug : plugs.pending(PlugsKnown.of(journal.layout()))) {
            try {
                for (var step : migrations.run(plug)) {
                    record(step.name(), step.sql());
                }
            } catch (SQLException e) {
                plugs.failed(plug, e);
                throw e;
            }
            recordTables(PlugsKnown.of(journal.layout()).with(plug));
        }
    }

    private void runOnBooks() throws SQLException, IOException {
        var copy = new BeforeUpdate(directory, options);
        if (options.copiedBeforeUpdate()) {
            copy.make(journal.last(), journal.head());
        }
        try {
            migrations.runAll(options.watch()::updating);
        } catch (SQLException e) {
            if (BrokenFile.isCauseOf(e) || DiskTrouble.behind(e).isPresent()) {
                throw e;
            }
            var words = "the update failed; the store as it was lies in " + copy.place(journal.last());
            throw new Fault(Fault.Kind.RESOURCES, FAILED, words, e);
        }
    }

    private void fillSubjects() throws SQLException {
        try (var subjects = new SubjectIndex(database.owner())) {
            subjects.fill(new JournalReader(options.files(), directory.journal()), journal.last());
        }
    }

    private void record(String script, String sql) throws SQLException, IOException {
        var stamp = new Times();
        var hash = journal.prepareMigration(script, sql, stamp.at, stamp.wallClock);
        append(new JournalRecord.Migration(stamp.with(hash), script, sql));
    }

    private void recordTables(PlugsKnown plugs) throws SQLException, IOException {
        var layout = migrations.layout(plugs);
        var stamp = new Times();
        var hash = journal.prepareSchema(layout, stamp.at, stamp.wallClock);
        append(new JournalRecord.Schema(stamp.with(hash), layout));
    }

    /// The record goes first, as with commands; should the power go between the two, the replay adds the row.
    private void append(JournalRecord made) throws SQLException, IOException {
        journal.append();
        try (var index = new JournalIndex(database.owner())) {
            index.add(made);
        }
    }

    private final class Times {

        private final Instant wallClock = options.clock().instant().truncatedTo(ChronoUnit.MICROS);
        private final Instant at;

        Times() throws SQLException {
            var latest = JournalIndex.position(database.owner()).at();
            at = wallClock.isBefore(latest) ? latest : wallClock;
        }

        Stamp with(Hash hash) {
            return new Stamp(journal.last() + 1, at, wallClock, hash);
        }
    }
}
