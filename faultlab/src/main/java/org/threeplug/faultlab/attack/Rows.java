package org.threeplug.faultlab.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// Somebody with the database owner's password, who takes the guards off the tables and changes rows. Through the layer that
/// the program uses the sums of the blocks are right again afterwards.
final class Rows {

    private static final List<List<String>> CHANGES = List.of(
            List.of("PRODUCT", "UPDATE product SET price = price + 1 WHERE code = 'P0007'"),
            List.of("PRODUCT", "UPDATE product SET name = 'Something else' WHERE code = 'P0011'"),
            List.of("DOCUMENT", "UPDATE document SET business_date = business_date - 1"),
            List.of("APP_USER", "UPDATE app_user SET role_key = 'administrator'"),
            List.of("SETTING", "UPDATE setting SET content = 'Somebody else' WHERE name = 'store.business-name'"),
            List.of("TENDER", "DELETE FROM tender WHERE amount > 0 FETCH FIRST ROW ONLY"));

    private Rows() {}

    /// @param layer whether the sums of the blocks are kept right
    /// @return the table
    static String change(Path root, Random random, boolean layer) throws SQLException, IOException {
        var directory = new StoreDirectory(root);
        var url = "jdbc:h2:" + (layer ? "safe:" : "") + directory.database()
                + ";DB_CLOSE_ON_EXIT=FALSE;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0";
        try (var owner = DriverManager.getConnection(url, "OWNER", Secrets.of(directory.secrets()).owner());
                var statement = owner.createStatement()) {
            var change = CHANGES.get(random.nextInt(CHANGES.size()));
            withoutTriggers(statement, change.getFirst());
            if (statement.executeUpdate(change.getLast()) == 0) {
                throw new IllegalStateException("nothing to change: " + change);
            }
            return change.getFirst();
        }
    }

    private static void withoutTriggers(Statement statement, String table) throws SQLException {
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
