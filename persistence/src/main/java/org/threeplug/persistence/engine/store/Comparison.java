package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.sql.SQLException;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.database.StateTables;
import org.threeplug.persistence.engine.recovery.DatabaseComparison;
import org.threeplug.persistence.engine.recovery.ObjectComparison;

/// Holds the database of a store against the one its journal alone makes.
record Comparison(StoreDirectory directory, StoreOptions options, EngineOpening opening) {

    DatabaseComparison.Result run() throws SQLException, IOException {
        var rebuilt = opening.rebuild(directory.rebuilt());
        try {
            var database =
                    Database.open(directory.database(), Secrets.of(directory.secrets()), options.database());
            try {
                var layout = new StateTables(database.owner()).layout("");
                var objects = ObjectComparison.of(database.owner(), rebuilt.owner());
                return new DatabaseComparison(database.owner(), rebuilt.owner()).compare(layout).with(objects);
            } finally {
                database.close();
            }
        } finally {
            rebuilt.discard();
            Database.delete(directory.rebuilt(), options.database());
        }
    }
}
