package org.threeplug.persistence.engine.recovery;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.threeplug.kernel.PlainText;
import org.threeplug.persistence.engine.journal.Layout;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.TableLayout;

/// The rows that say who may do what: people, roles and the rights of roles, and the keys of programs. They are few, so all of them can be compared at
/// each start.
public final class RightsRows {

    private static final Set<String> TABLES = Set.of("APP_USER", "ROLE", "ROLE_PERMISSION", "API_KEY", "API_KEY_RIGHT");

    /// By what a person knows a row.
    private static final List<String> KNOWN_BY = List.of("LOGIN", "ROLE_KEY", "PERMISSION");

    private static final String EMPTY = "~";
    private static final String FULL = "=";

    /// By table and key; in each row by column, and empty for NULL.
    private final SortedMap<String, SortedMap<String, Optional<String>>> rows = new TreeMap<>();

    /// Whether changes of this table are of interest here.
    public static boolean concern(RowChange change) {
        return TABLES.contains(change.table().name());
    }

    /// As they stand in a database.
    public static RightsRows of(Connection connection, Layout layout) throws SQLException {
        var all = new RightsRows();
        for (var table : layout.tables()) {
            if (TABLES.contains(table.name())) {
                all.read(connection, table);
            }
        }
        return all;
    }

    private void read(Connection connection, TableLayout table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT * FROM " + table.qualifiedName())) {
            var about = found.getMetaData();
            while (found.next()) {
                var row = new TreeMap<String, Optional<String>>();
                for (var i = 1; i <= about.getColumnCount(); i++) {
                    row.put(about.getColumnName(i), value(found, i, about.getColumnType(i)));
                }
                var key = table.key().stream()
                        .map(column -> row.get(table.columns().get(column).name()).orElse(""))
                        .toList();
                rows.put(name(table.name(), key), row);
            }
        }
    }

    private static Optional<String> value(ResultSet row, int column, int type) throws SQLException {
        return type == Types.TIMESTAMP
                ? Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(LocalDateTime::toString)
                : Optional.ofNullable(row.getObject(column)).map(String::valueOf);
    }

    private static String name(String table, List<String> key) {
        return table + " " + key.stream().map(RightsRows::encoded).collect(Collectors.joining("/"));
    }

    /// Makes the change that a record tells of.
    public void apply(RowChange change) {
        var name = name(change.table().name(), change.key().stream().map(String::valueOf).toList());
        if (change.operation() == RowChange.Operation.DELETE) {
            rows.remove(name);
            return;
        }
        var row = rows.computeIfAbsent(name, _ -> new TreeMap<>());
        change.columns().forEach(column -> row.put(column.column(), column.after().map(String::valueOf)));
    }

    /// What is not as it should be, by names that people know; contents are not told, for hashes of PINs are among them.
    ///
    /// @param found the rows of the database
    public List<String> differences(RightsRows found) {
        var names = new TreeSet<>(rows.keySet());
        names.addAll(found.rows.keySet());
        var differences = new ArrayList<String>();
        for (var name : names) {
            var right = rows.get(name);
            var there = found.rows.get(name);
            if (right == null) {
                differences.add(words(name, Objects.requireNonNull(there)) + " (added)");
            } else if (there == null) {
                differences.add(words(name, right) + " (removed)");
            } else {
                var columns = right.entrySet().stream()
                        .filter(column -> !column.getValue().equals(there.get(column.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
                if (!columns.isEmpty()) {
                    differences.add(words(name, right) + " (" + String.join(", ", columns) + ")");
                }
            }
        }
        return differences;
    }

    /// Whether these, which tell of some columns only, cannot be what is found. A right of a role may come from a migration,
    /// which no record tells of; a person cannot.
    ///
    /// @param found the rows of the database
    public boolean contradicts(RightsRows found) {
        for (var row : rows.entrySet()) {
            var there = found.rows.get(row.getKey());
            if (there == null) {
                return true;
            }
            if (row.getValue().entrySet().stream().anyMatch(column -> !column.getValue().equals(there.get(column.getKey())))) {
                return true;
            }
        }
        return found.rows.keySet().stream().anyMatch(name -> name.startsWith("APP_USER ") && !rows.containsKey(name));
    }

    private static String words(String name, SortedMap<String, Optional<String>> row) {
        return name.substring(0, name.indexOf(' '))
                + KNOWN_BY.stream()
                        .map(column -> row.getOrDefault(column, Optional.empty()))
                        .flatMap(Optional::stream)
                        .map(value -> " " + PlainText.replaced(value, '?'))
                        .collect(Collectors.joining());
    }

    List<String> lines() {
        return rows.entrySet().stream()
                .map(row -> row.getKey()
                        + row.getValue().entrySet().stream()
                                .map(column -> " " + column.getKey()
                                        + column.getValue().map(value -> FULL + encoded(value)).orElse(EMPTY))
                                .collect(Collectors.joining()))
                .toList();
    }

    static RightsRows parse(List<String> lines) {
        var all = new RightsRows();
        for (var line : lines) {
            var words = line.split(" ", -1);
            var row = new TreeMap<String, Optional<String>>();
            for (var i = 2; i < words.length; i++) {
                var at = words[i].indexOf(FULL);
                if (at > 0) {
                    row.put(words[i].substring(0, at), Optional.of(decoded(words[i].substring(at + 1))));
                } else if (words[i].endsWith(EMPTY)) {
                    row.put(words[i].substring(0, words[i].length() - 1), Optional.empty());
                } else {
                    throw new IllegalArgumentException("no column");
                }
            }
            if (!TABLES.contains(words[0])) {
                throw new IllegalArgumentException("no table of rights");
            }
            all.rows.put(words[0] + " " + words[1], row);
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
