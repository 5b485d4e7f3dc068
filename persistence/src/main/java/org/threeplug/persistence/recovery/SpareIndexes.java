package org.threeplug.persistence.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The indexes that only make reading faster, taken off while a database is made from nothing. Those behind keys and
/// unique columns stay: they guard what is written, and rows are found by them.
final class SpareIndexes {

    private static final String FIND = """
            SELECT i.index_name, i.table_name, c.column_name, c.ordering_specification
            FROM INFORMATION_SCHEMA.INDEXES i JOIN INFORMATION_SCHEMA.INDEX_COLUMNS c
            ON c.index_schema = i.index_schema AND c.index_name = i.index_name
            WHERE i.table_schema = 'PUBLIC' AND i.index_type_name = 'INDEX' AND NOT i.is_generated
            AND LOWER(i.table_name) <> 'flyway_schema_history'
            AND NOT EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
              WHERE t.index_schema = i.index_schema AND t.index_name = i.index_name)
            ORDER BY i.table_name, i.index_name, c.ordinal_position""";

    private final List<String> making;

    private SpareIndexes(List<String> making) {
        this.making = making;
    }

    static SpareIndexes takeFrom(Connection owner) {
        var columns = new LinkedHashMap<Map.Entry<String, String>, List<String>>();
        try (var find = owner.createStatement()) {
            try (var row = find.executeQuery(FIND)) {
                while (row.next()) {
                    columns.computeIfAbsent(Map.entry(row.getString(1), row.getString(2)), _ -> new ArrayList<>())
                            .add('"' + row.getString(3) + "\" " + row.getString(4));
                }
            }
            var making = new ArrayList<String>();
            for (var index : columns.entrySet()) {
                var name = '"' + index.getKey().getKey() + '"';
                making.add("CREATE INDEX " + name + " ON \"" + index.getKey().getValue() + "\" ("
                        + String.join(", ", index.getValue()) + ")");
                find.execute("DROP INDEX " + name);
            }
            return new SpareIndexes(making);
        } catch (SQLException e) {
            throw BatchWriter.failed(e);
        }
    }

    void putBack(Connection owner) {
        try (var statement = owner.createStatement()) {
            for (var sql : making) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw BatchWriter.failed(e);
        }
    }
}
