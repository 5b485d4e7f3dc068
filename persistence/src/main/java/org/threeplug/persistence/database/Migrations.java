package org.threeplug.persistence.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.journal.JournalRecord;
import org.threeplug.persistence.journal.Layout;

/// Runs the program's migrations on a database, as its owner.
public final class Migrations {

    private final Database database;
    private final MigrationScripts scripts;

    public Migrations(Database database, MigrationScripts scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    /// Runs everything that is pending.
    public void runAll() throws SQLException {
        new StateTables(database.owner()).release();
        flyway().load().migrate();
    }

    /// Runs one script again in a database that is thrown away, without Flyway and its history.
    public void repeatPlainly(JournalRecord.Migration migration) throws SQLException {
        mustBeOurs(migration);
        try (var statement = database.owner().createStatement()) {
            statement.execute(migration.sql());
        }
    }

    private void mustBeOurs(JournalRecord.Migration migration) {
        if (!scripts.sql(migration.script()).equals(migration.sql())) {
            throw new Fault(
                    Fault.Kind.RESOURCES,
                    "store.migration-changed",
                    migration.script() + " is not the script this store was made with");
        }
    }

    /// Runs one script again where the journal has it.
    public void repeat(JournalRecord.Migration migration) throws SQLException {
        mustBeOurs(migration);
        var pending = Arrays.stream(flyway().load().info().pending())
                .filter(info -> info.getScript().endsWith(migration.script()))
                .findFirst();
        if (pending.isPresent()) {
            new StateTables(database.owner()).release();
            flyway().target(MigrationVersion.fromVersion(pending.get().getVersion().getVersion()))
                    .load()
                    .migrate();
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
    public Layout layout() throws SQLException {
        return new StateTables(database.owner()).layout(scripts.fingerprint());
    }

    /// Whether the program brings other scripts than those that made this layout.
    public boolean differFrom(Layout layout) {
        return !scripts.fingerprint().equals(layout.migrations());
    }

    /// Makes sure that each table of the layout reports its changes and that the store's users may use it.
    public void capture(Layout layout) throws SQLException {
        var tables = new StateTables(database.owner());
        if (!tables.areCaptured(layout)) {
            tables.release();
            tables.capture(layout, database.secrets());
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.ownerSource())
                .locations(scripts.locations().toArray(String[]::new))
                .cleanDisabled(true)
                .loggers("slf4j");
    }
}
