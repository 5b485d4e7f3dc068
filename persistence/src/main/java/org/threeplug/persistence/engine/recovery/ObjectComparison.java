package org.threeplug.persistence.engine.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.threeplug.persistence.engine.database.KnownObjects;
import org.threeplug.persistence.engine.recovery.DatabaseComparison.Difference;

/// Compares what two databases are made of beside their rows: the one a store works with, and the one that its journal alone
/// makes. Both have been opened, so there is nothing foreign in them; something may be missing.
public final class ObjectComparison {

    /// Stands where a difference between rows has its table.
    public static final String SCHEMA = "(schema)";

    private static final int LONGEST = 200;

    private ObjectComparison() {}

    public static List<Difference> of(Connection one, Connection other) throws SQLException {
        var here = script(one);
        var there = script(other);
        var differences = new ArrayList<Difference>();
        for (var sql : beyond(here, there)) {
            differences.add(new Difference(SCHEMA, List.of(), "only in the database: " + sql));
        }
        for (var sql : beyond(there, here)) {
            differences.add(new Difference(SCHEMA, List.of(), "missing in the database: " + sql));
        }
        return differences;
    }

    private static List<String> beyond(Set<String> more, Set<String> less) {
        return more.stream()
                .filter(sql -> !less.contains(sql))
                .map(sql -> sql.length() > LONGEST ? sql.substring(0, LONGEST) : sql)
                .toList();
    }

    private static Set<String> script(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
            var all = new TreeSet<String>();
            while (row.next()) {
                var sql = row.getString(1);
                // How many rows there are is no part of the schema.
                if (!sql.startsWith("--")) {
                    all.add(KnownObjects.normal(sql));
                }
            }
            return all;
        }
    }
}
