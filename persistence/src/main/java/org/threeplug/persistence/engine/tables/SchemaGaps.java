package org.threeplug.persistence.engine.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.threeplug.tables.PersonalColumn;

/// Where the schema of a database and the declarations of its tables do not say the same.
public final class SchemaGaps {

    private static final Set<String> TEXT = Set.of("CHARACTER VARYING", "CHARACTER", "CHARACTER LARGE OBJECT");

    private SchemaGaps() {}

    /// @param schema whose tables are looked at
    /// @return a sentence for each
    public static List<String> of(Connection connection, String schema, TableRules rules) throws SQLException {
        var gaps = new ArrayList<String>();
        var tables = columns(connection, schema);
        for (var table : tables.entrySet()) {
            var rule = rules.of(table.getKey());
            if (rule.isEmpty()) {
                gaps.add(table.getKey() + " declares nothing: not how it travels, not what in it is personal");
                continue;
            }
            var texts = new TreeSet<String>();
            table.getValue().forEach((column, type) -> {
                if (TEXT.contains(type)) {
                    texts.add(column);
                }
            });
            var declared = rule.get().texts();
            texts.stream()
                    .filter(column -> !declared.contains(column))
                    .forEach(column -> gaps.add(
                            table.getKey() + "." + column + " is text, and nobody says whether it is personal"));
            declared.stream()
                    .filter(column -> !texts.contains(column))
                    .forEach(column -> gaps.add(table.getKey() + "." + column + " is declared and is no text there"));
            rule.get().personal().stream()
                    .map(PersonalColumn::person)
                    .flatMap(Optional::stream)
                    .distinct()
                    .filter(person -> !"UUID".equals(table.getValue().get(person)))
                    .forEach(person -> gaps.add(table.getKey() + "." + person + " shall say who it is, and is no UUID"));
        }
        rules.all().stream()
                .map(rule -> rule.table())
                .filter(table -> !tables.containsKey(table))
                .forEach(table -> gaps.add(table + " is declared and does not exist"));
        return gaps;
    }

    private static String title(String schema, String table) {
        return "PUBLIC".equals(schema) ? table : schema + "." + table;
    }

    private static Map<String, Map<String, String>> columns(Connection connection, String schema) throws SQLException {
        var tables = new TreeMap<String, Map<String, String>>();
        try (var statement = connection.prepareStatement("SELECT C.TABLE_NAME, C.COLUMN_NAME, C.DATA_TYPE"
                        + " FROM INFORMATION_SCHEMA.COLUMNS C JOIN INFORMATION_SCHEMA.TABLES T"
                        + " ON T.TABLE_SCHEMA = C.TABLE_SCHEMA AND T.TABLE_NAME = C.TABLE_NAME"
                + " WHERE C.TABLE_SCHEMA = ? AND T.TABLE_TYPE = 'BASE TABLE'"
                + " AND LOWER(C.TABLE_NAME) <> 'flyway_schema_history'")) {
            statement.setString(1, schema);
            var row = statement.executeQuery();
            while (row.next()) {
                tables.computeIfAbsent(title(schema, row.getString(1)), _ -> new TreeMap<>())
                        .put(row.getString(2), row.getString(3));
            }
        }
        return tables;
    }
}
