package org.threeplug.persistence.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which scripts have run in a database. A script is written down before it runs and ticked off after, so that one that was
/// stopped half way is known as such: the database is then made anew, for nobody can tell what is missing. The table is that
/// of a library by which older versions ran their scripts.
final class MigrationHistory {

    static final String OURS = "PUBLIC";
    static final String NAME = "flyway_schema_history";

    private static final String COLUMNS = " (\"installed_rank\" INT NOT NULL, \"version\" VARCHAR(50),"
            + " \"description\" VARCHAR(200) NOT NULL, \"type\" VARCHAR(20) NOT NULL,"
            + " \"script\" VARCHAR(1000) NOT NULL, \"checksum\" INT, \"installed_by\" VARCHAR(100) NOT NULL,"
            + " \"installed_on\" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL, \"execution_time\" INT NOT NULL,"
            + " \"success\" BOOLEAN NOT NULL)";

    private static final String IS_MADE = "SELECT 1 FROM INFORMATION_SCHEMA.TABLES"
            + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = '" + NAME + "'";

    private static final int LONGEST_WORDS = 200;

    private final Connection owner;
    private final String schema;
    private final String table;
    private final Map<String, Boolean> ran = new LinkedHashMap<>();

    /// @param schema whose tables the scripts make: the program's own, or a plug's
    MigrationHistory(Connection owner, String schema) throws SQLException {
        this.owner = owner;
        this.schema = schema;
        this.table = '"' + schema + "\".\"" + NAME + '"';
        if (!isMade()) {
            make();
        }
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("SELECT \"script\", \"success\" FROM " + table
                        + " WHERE \"type\" = 'SQL' ORDER BY \"installed_rank\"")) {
            while (row.next()) {
                ran.put(row.getString(1), row.getBoolean(2));
            }
        }
    }

    private boolean isMade() throws SQLException {
        try (var statement = owner.prepareStatement(IS_MADE)) {
            statement.setString(1, schema);
            return statement.executeQuery().next();
        }
    }

    private void make() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema + '"');
            statement.execute("CREATE TABLE " + table + COLUMNS);
            statement.execute("ALTER TABLE " + table
                    + " ADD CONSTRAINT \"" + schema + "\".\"flyway_schema_history_pk\" PRIMARY KEY (\"installed_rank\")");
            statement.execute("CREATE INDEX \"" + schema + "\".\"flyway_schema_history_s_idx\" ON " + table + " (\"success\")");
        }
    }

    /// @throws SQLException for a script that was stopped half way
    boolean has(String script) throws SQLException {
        var whole = ran.get(script);
        if (Boolean.FALSE.equals(whole)) {
            throw new SQLException(script + " was stopped half way; nobody can tell what of it is missing");
        }
        return whole != null;
    }

    /// In the order in which they ran.
    List<String> scripts() {
        return List.copyOf(ran.keySet());
    }

    void run(String script, String sql) throws SQLException {
        var write = "INSERT INTO " + table + " (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                + " SELECT COALESCE(MAX(\"installed_rank\"), 0) + 1, ?, ?, 'SQL', ?, NULL, ?, 0, FALSE FROM " + table;
        try (var written = owner.prepareStatement(write)) {
            written.setString(1, MigrationScripts.version(script));
            written.setString(2, description(script));
            written.setString(3, script);
            written.setString(4, Database.OWNER);
            written.executeUpdate();
        }
        try (var statement = owner.createStatement()) {
            statement.execute("SET SCHEMA \"" + schema + '"');
            statement.execute(sql);
            statement.execute("SET SCHEMA \"" + OURS + '"');
        }
        try (var done = owner.prepareStatement("UPDATE " + table + " SET \"success\" = TRUE WHERE \"script\" = ?")) {
            done.setString(1, script);
            done.executeUpdate();
        }
        ran.put(script, true);
    }

    private static String description(String script) {
        var words = script.replaceFirst("^V[0-9.]+__", "").replaceFirst("\\.sql$", "").replace('_', ' ');
        return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }
}
