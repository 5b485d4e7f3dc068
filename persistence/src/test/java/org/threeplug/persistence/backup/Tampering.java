package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.threeplug.persistence.engine.database.DatabaseSettings;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// Somebody with the database owner's password, at work behind the gate's back.
final class Tampering {

    private Tampering() {}

    static Connection owner(Path root, DatabaseSettings settings) throws SQLException, IOException {
        var directory = new StoreDirectory(root);
        var url = "jdbc:h2:safe:" + settings.below() + directory.database();
        return DriverManager.getConnection(
                url + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0",
                "OWNER",
                Secrets.of(directory.secrets()).owner());
    }

    static void withoutTriggers(Statement statement, String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var row = statement.executeQuery("SELECT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS"
                + " WHERE EVENT_OBJECT_TABLE = '" + table + "'")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        for (var name : names) {
            statement.execute("DROP TRIGGER IF EXISTS \"" + name + "\"");
        }
    }
}
