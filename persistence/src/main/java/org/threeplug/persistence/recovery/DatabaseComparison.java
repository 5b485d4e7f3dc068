package org.threeplug.persistence.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.threeplug.persistence.journal.Layout;
import org.threeplug.persistence.journal.TableLayout;

/// Compares two databases row for row: the one a store works with, and the one that its journal alone makes.
public final class DatabaseComparison {

    private static final int MOST_DIFFERENCES = 20;

    /// @param rows that were compared
    /// @param differences the first of them, in words
    public record Result(long rows, List<String> differences) {

        public boolean equal() {
            return differences.isEmpty();
        }
    }

    private final Connection one;
    private final Connection other;
    private final List<String> differences = new ArrayList<>();
    private long rows;

    public DatabaseComparison(Connection one, Connection other) {
        this.one = one;
        this.other = other;
    }

    public Result compare(Layout layout) throws SQLException {
        for (var table : layout.tables()) {
            compare(table.title(), select(table));
        }
        compare("JOURNAL_INDEX", "SELECT * FROM journal_index ORDER BY seq");
        return new Result(rows, List.copyOf(differences));
    }

    private static String select(TableLayout table) {
        return "SELECT * FROM " + table.qualifiedName() + " ORDER BY "
                + table.key().stream()
                        .map(column -> '"' + table.columns().get(column).name() + '"')
                        .collect(Collectors.joining(", "));
    }

    private void compare(String title, String sql) throws SQLException {
        try (var a = one.createStatement();
                var b = other.createStatement();
                var left = a.executeQuery(sql);
                var right = b.executeQuery(sql)) {
            while (differences.size() < MOST_DIFFERENCES) {
                var hasLeft = left.next();
                var hasRight = right.next();
                if (!hasLeft && !hasRight) {
                    return;
                }
                if (hasLeft != hasRight) {
                    differences.add(title + ": " + (hasLeft ? row(left) + " only in the first" : row(right)
                            + " only in the second"));
                    return;
                }
                rows++;
                if (!row(left).equals(row(right))) {
                    differences.add(title + ": " + row(left) + " and " + row(right));
                }
            }
        }
    }

    private static List<String> row(ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getString(i)));
        }
        return values;
    }
}
