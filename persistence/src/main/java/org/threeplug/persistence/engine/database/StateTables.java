package org.threeplug.persistence.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.threeplug.persistence.engine.capture.RowCapture;
import org.threeplug.persistence.engine.journal.Layout;
import org.threeplug.persistence.engine.journal.TableLayout;
import org.threeplug.persistence.engine.tables.StoreTables;
import org.threeplug.persistence.engine.tables.TableRules;
import org.threeplug.tables.PlugTables;
import org.threeplug.tables.TableRule;

/// The tables whose rows are state: all that are declared to be journalled, and those that nobody declared. Each has a trigger
/// that reports its changes, and what a replay could not repeat is refused here, when the schema changes and not when it is
/// needed. Tables that are not journalled, such as those of this computer alone, have no trigger and are written outside
/// commands too.
public final class StateTables {

    private static final String NOT_STATE =
            " TABLE_SCHEMA <> 'INFORMATION_SCHEMA' AND LOWER(TABLE_NAME) <> 'flyway_schema_history' ";

    /// The gate's own, into which it writes what follows from each record.
    private static final Set<String> INDEXES = Set.of("JOURNAL_INDEX", "JOURNAL_SUBJECT");

    private static final Set<String> INEXACT = Set.of("REAL", "DOUBLE PRECISION", "FLOAT", "DECFLOAT", "JSON", "ARRAY");

    private final Connection owner;
    private final TableRules ours;

    public StateTables(Connection owner) {
        this(owner, StoreTables.RULES);
    }

    StateTables(Connection owner, TableRules ours) {
        this.owner = owner;
        this.ours = ours;
    }

    /// What the program's tables declare, and what the plugs' did when their scripts ran, whether a plug is there or not.
    public TableRules declared() throws SQLException {
        var ofPlugs = new ArrayList<TableRule>();
        for (var table : rows("SELECT TABLE_SCHEMA, TABLE_NAME, REMARKS FROM INFORMATION_SCHEMA.TABLES WHERE" + NOT_STATE
                + "AND TABLE_TYPE = 'BASE TABLE' AND REMARKS <> ''")) {
            if (PlugTables.isOfAPlug(table.get(0))) {
                ofPlugs.add(TableRule.parse(title(table), table.get(2)));
            }
        }
        return ofPlugs.isEmpty() ? ours : ours.with(ofPlugs);
    }

    /// The tables as they are now.
    ///
    /// @throws IllegalStateException for a table that a replay could not repeat
    public Layout layout(String migrations) throws SQLException {
        var rules = declared();
        refuseWhatCannotBeReplayed(rules);
        var tables = new ArrayList<TableLayout>();
        for (var name : tables()) {
            if (rules.isJournalled(title(name))) {
                tables.add(table(tables.size(), name.get(0), name.get(1)));
            }
        }
        return new Layout(migrations, tables);
    }

    /// Schema and name of every table but the history of migrations.
    private List<List<String>> tables() throws SQLException {
        return rows("SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE" + NOT_STATE
                + "AND TABLE_TYPE = 'BASE TABLE' ORDER BY 1, 2");
    }

    private static String title(List<String> name) {
        return TableLayout.title(name.get(0), name.get(1));
    }

    private TableLayout table(int number, String schema, String name) throws SQLException {
        var columns = rows("SELECT COLUMN_NAME, DATA_TYPE, IS_GENERATED FROM INFORMATION_SCHEMA.COLUMNS"
                        + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION",
                schema, name).stream()
                .map(row -> new TableLayout.Column(row.get(0), row.get(1), "ALWAYS".equals(row.get(2))))
                .toList();
        var names = columns.stream().map(TableLayout.Column::name).toList();
        var key = rows("SELECT K.COLUMN_NAME FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE K"
                        + " JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS C ON C.CONSTRAINT_SCHEMA = K.CONSTRAINT_SCHEMA"
                        + " AND C.CONSTRAINT_NAME = K.CONSTRAINT_NAME WHERE C.CONSTRAINT_TYPE = 'PRIMARY KEY'"
                        + " AND C.TABLE_SCHEMA = ? AND C.TABLE_NAME = ? ORDER BY K.ORDINAL_POSITION",
                schema, name).stream()
                .map(row -> names.indexOf(row.getFirst()))
                .toList();
        if (key.isEmpty()) {
            throw new IllegalStateException("a table needs a primary key: " + name);
        }
        columns.stream().filter(column -> INEXACT.contains(column.type())).findFirst().ifPresent(column -> {
            throw new IllegalStateException("not a type for the books: " + name + "." + column);
        });
        return new TableLayout(number, schema, name, columns, key);
    }

    private void refuseWhatCannotBeReplayed(TableRules rules) throws SQLException {
        var identities = rows("SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE"
                + NOT_STATE + "AND IS_IDENTITY = 'YES'").stream()
                .filter(column -> rules.isJournalled(title(column)))
                .toList();
        var cascades = rows("SELECT CONSTRAINT_NAME, DELETE_RULE FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS"
                + " WHERE DELETE_RULE IN ('CASCADE', 'SET NULL', 'SET DEFAULT')"
                + " OR UPDATE_RULE IN ('CASCADE', 'SET NULL', 'SET DEFAULT')");
        if (!identities.isEmpty() || !cascades.isEmpty()) {
            throw new IllegalStateException("keys are made by the program, and rows are deleted one by one: "
                    + identities + cascades);
        }
    }

    /// Whether each table of the layout, and nothing else, has its trigger.
    public boolean areCaptured(Layout layout) throws SQLException {
        var wanted = new HashSet<List<String>>();
        layout.tables().forEach(table -> wanted.add(List.of(table.schema(), table.name())));
        var found = rows("SELECT EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE FROM INFORMATION_SCHEMA.TRIGGERS"
                + " WHERE JAVA_CLASS = ?", RowCapture.CALLED);
        return wanted.equals(new HashSet<>(found));
    }

    /// Takes the triggers off, as must be done before a migration: H2 alters a table by copying it, and a trigger would
    /// report the copy under another name.
    public void release() throws SQLException {
        for (var name : rows("SELECT TRIGGER_SCHEMA, TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS"
                + " WHERE JAVA_CLASS = ?", RowCapture.CALLED)) {
            execute("DROP TRIGGER IF EXISTS " + quoted(name.get(0)) + "." + quoted(name.get(1)));
        }
    }

    /// Puts a trigger on each table and lets the store's users at them.
    void capture(Layout layout, Secrets secrets) throws SQLException {
        user(Database.WRITER, secrets.writer());
        user(Database.READER, secrets.reader());
        var rules = declared();
        for (var name : tables()) {
            if (!rules.isJournalled(title(name))) {
                grant('"' + name.get(0) + "\".\"" + name.get(1) + '"', !INDEXES.contains(title(name)));
            }
        }
        for (var table : layout.tables()) {
            execute("CREATE TRIGGER IF NOT EXISTS " + quoted(table.schema()) + "."
                    + quoted("CAPTURE_" + table.name()) + " AFTER INSERT, UPDATE, DELETE ON " + table.qualifiedName()
                    + " FOR EACH ROW CALL '" + RowCapture.CALLED + "'");
            grant(table.qualifiedName(), true);
        }
    }

    private void grant(String table, boolean editing) throws SQLException {
        execute("GRANT SELECT, INSERT" + (editing ? ", UPDATE, DELETE" : "") + " ON " + table + " TO " + Database.WRITER);
        execute("GRANT SELECT ON " + table + " TO " + Database.READER);
    }

    private void user(String name, String password) throws SQLException {
        execute("CREATE USER IF NOT EXISTS " + name + " PASSWORD '" + password + "'");
        execute("ALTER USER " + name + " SET PASSWORD '" + password + "'");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<List<String>> rows(String sql, String... arguments) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            var all = new ArrayList<List<String>>();
            try (var row = statement.executeQuery()) {
                var width = row.getMetaData().getColumnCount();
                while (row.next()) {
                    var values = new ArrayList<String>();
                    for (var i = 1; i <= width; i++) {
                        values.add(row.getString(i));
                    }
                    all.add(values);
                }
            }
            return all;
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
