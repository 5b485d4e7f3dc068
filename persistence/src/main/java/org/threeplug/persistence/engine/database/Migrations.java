package org.threeplug.persistence.engine.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.Layout;
import org.threeplug.persistence.engine.tables.TableRules;

/// Runs migrations on a database, as its owner: the program's own once, and those that the journal holds wherever it is
/// replayed, in the words in which they ran.
public final class Migrations {

    private final Database database;
    private final MigrationScripts scripts;

    public Migrations(Database database, MigrationScripts scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    /// Told before each script and after the last.
    @FunctionalInterface
    public interface Watch {
        void ran(int done, int of);
    }

    /// Runs everything that is pending.
    ///
    /// @throws Fault `store.migration-changed` when a newer program has migrated the store
    public void runAll(Watch watch) throws SQLException {
        new StateTables(database.owner()).release();
        try (var connection = database.ownerSource().getConnection()) {
            var history = new MigrationHistory(connection, MigrationHistory.OURS);
            mustNotBeNewer(history);
            var pending = pending(history);
            for (int done = 0; done < pending.size(); done++) {
                watch.ran(done, pending.size());
                history.run(pending.get(done), scripts.sql(pending.get(done)));
            }
            watch.ran(pending.size(), pending.size());
        }
    }

    /// The scripts that the database has not seen, in their order.
    ///
    /// @throws Fault `store.migration-changed` when a newer program has migrated the store
    public List<String> pending() throws SQLException {
        try (var connection = database.ownerSource().getConnection()) {
            var history = new MigrationHistory(connection, MigrationHistory.OURS);
            mustNotBeNewer(history);
            return pending(history);
        }
    }

    private List<String> pending(MigrationHistory history) throws SQLException {
        var pending = new ArrayList<String>();
        for (var script : scripts.names()) {
            if (!history.has(script) && !standsForWhatRan(script, history)) {
                pending.add(script);
            }
        }
        return pending;
    }

    /// A script that makes at once what others made one by one.
    private boolean standsForWhatRan(String script, MigrationHistory history) throws SQLException {
        var others = scripts.standsFor(script);
        var ran = new ArrayList<String>();
        for (var other : others) {
            if (history.has(other)) {
                ran.add(other);
            }
        }
        if (!ran.isEmpty() && ran.size() < others.size()) {
            throw changed(script + " stands for " + others + ", of which this store has seen only " + ran);
        }
        return !ran.isEmpty();
    }

    private void mustNotBeNewer(MigrationHistory history) {
        for (var script : history.scripts()) {
            if (scripts.isNewer(script)) {
                throw changed(script + " is newer than all that this program knows");
            }
        }
    }

    private static Fault changed(String why) {
        return new Fault(Fault.Kind.RESOURCES, "store.migration-changed", why);
    }

    /// Runs a script of the journal in a database that is thrown away, without its history.
    public void repeatPlainly(JournalRecord.Migration migration) throws SQLException {
        if (PlugScripts.isOfAPlug(migration.script())) {
            return;
        }
        mustBeHarmless(migration);
        try (var statement = database.owner().createStatement()) {
            statement.execute(migration.sql());
        }
    }

    /// Runs a script where the journal has it, as it stands there: a later program may bring another of that name, or none.
    public void repeat(JournalRecord.Migration migration) throws SQLException {
        try (var connection = database.ownerSource().getConnection()) {
            var ofAPlug = PlugScripts.isOfAPlug(migration.script());
            var schema = ofAPlug ? PlugScripts.schemaOf(migration.script()) : MigrationHistory.OURS;
            var history = new MigrationHistory(connection, schema);
            if (!history.has(migration.script())) {
                mustBeHarmless(migration);
                new StateTables(connection).release();
                history.run(migration.script(), migration.sql());
            }
        }
    }

    /// What the program does not bring itself may do no more than migrations need: a journal can be somebody else's.
    private void mustBeHarmless(JournalRecord.Migration migration) {
        if (scripts.sql(migration.script()).equals(migration.sql())) {
            return;
        }
        try {
            if (PlugScripts.isOfAPlug(migration.script())) {
                PlugScripts.check(migration.script(), migration.sql());
            } else {
                MigrationGuard.check(migration.sql(), _ -> false);
            }
        } catch (IllegalArgumentException e) {
            throw new Fault(
                    Fault.Kind.RESOURCES, "store.migration-refused", migration.script() + " " + e.getMessage(), e);
        }
    }

    /// Scripts that ran and are not in the journal yet, in the order they ran.
    public List<String> unrecorded() throws SQLException {
        try (var statement = database.owner().createStatement();
                var row = statement.executeQuery("SELECT \"script\" FROM \"flyway_schema_history\" WHERE \"success\""
                        + " AND \"type\" = 'SQL' AND \"script\" NOT IN"
                        + " (SELECT command FROM journal_index WHERE kind = 'migration') ORDER BY \"installed_rank\"")) {
            var names = new ArrayList<String>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }

    public String sql(String script) {
        return scripts.sql(script);
    }

    /// The tables as they are after all migrations.
    ///
    /// @param plugs whose scripts have run
    public Layout layout(PlugsKnown plugs) throws SQLException {
        return new StateTables(database.owner()).layout(plugs.behind(scripts.fingerprint()));
    }

    /// What all tables declare, those of plugs too.
    public TableRules declared() throws SQLException {
        return new StateTables(database.owner()).declared();
    }

    /// Whether the program brings other scripts than those that made this layout.
    public boolean differFrom(Layout layout) {
        return !scripts.fingerprint().equals(PlugsKnown.program(layout));
    }

    /// Runs what of a plug's scripts is pending.
    ///
    /// @return those that have run and are not in the journal yet
    /// @throws SQLException when one fails; what it left behind is not known
    public List<PlugScripts.Step> run(PlugScripts plug) throws SQLException {
        new StateTables(database.owner()).release();
        var ran = new ArrayList<PlugScripts.Step>();
        try (var connection = database.ownerSource().getConnection()) {
            var history = new MigrationHistory(connection, plug.schema());
            for (var step : plug.steps()) {
                if (!history.has(step.name())) {
                    PlugScripts.check(step.name(), step.sql());
                    history.run(step.name(), step.sql());
                }
                if (!isRecorded(step.name())) {
                    ran.add(step);
                }
            }
        }
        return ran;
    }

    private boolean isRecorded(String script) throws SQLException {
        try (var statement = database.owner()
                .prepareStatement("SELECT 1 FROM journal_index WHERE kind = 'migration' AND command = ?")) {
            statement.setString(1, script);
            return statement.executeQuery().next();
        }
    }

    /// Makes sure that each table of the layout reports its changes and that the store's users may use it.
    public void capture(Layout layout) throws SQLException {
        var tables = new StateTables(database.owner());
        if (!tables.areCaptured(layout)) {
            tables.release();
            tables.capture(layout, database.secrets());
        }
    }
}
