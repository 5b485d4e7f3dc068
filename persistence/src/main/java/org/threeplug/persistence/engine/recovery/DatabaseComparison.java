package org.threeplug.persistence.engine.recovery;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.threeplug.persistence.engine.database.SubjectIndex;
import org.threeplug.persistence.engine.journal.Layout;
import org.threeplug.persistence.engine.journal.TableLayout;

/// Compares two databases row for row: the one a store works with, and the one that its journal alone makes.
public final class DatabaseComparison {

    private static final int MOST_DIFFERENCES = 20;

    /// A row that is not the same in both.
    ///
    /// @param key the values of its primary key
    /// @param words what was found
    public record Difference(String table, List<String> key, String words) {

        @Override
        public String toString() {
            return table + ": " + words;
        }
    }

    /// @param rows that were compared
    /// @param details the first differences
    public record Result(long rows, List<Difference> details) {

        public Result {
            details = List.copyOf(details);
        }

        /// The same with what else differs.
        public Result with(List<Difference> more) {
            var all = new ArrayList<>(more);
            all.addAll(details);
            return new Result(rows, all);
        }

        public List<String> differences() {
            return details.stream().map(Difference::toString).toList();
        }

        public boolean equal() {
            return details.isEmpty();
        }
    }

    private final Connection one;
    private final Connection other;
    private final List<Difference> differences = new ArrayList<>();
    private long rows;

    public DatabaseComparison(Connection one, Connection other) {
        this.one = one;
        this.other = other;
    }

    public Result compare(Layout layout) throws SQLException {
        for (var table : layout.tables()) {
            compare(table.title(), table.key(), select(table));
        }
        compare("JOURNAL_INDEX", List.of(0), "SELECT * FROM journal_index ORDER BY seq");
        if (SubjectIndex.isIn(one) || SubjectIndex.isIn(other)) {
            compare(SubjectIndex.TABLE, List.of(0, 1, 2), "SELECT * FROM journal_subject ORDER BY id, entity, seq");
        }
        return new Result(rows, differences);
    }

    private static String select(TableLayout table) {
        return "SELECT * FROM " + table.qualifiedName() + " ORDER BY "
                + table.key().stream()
                        .map(column -> '"' + table.columns().get(column).name() + '"')
                        .collect(Collectors.joining(", "));
    }

    /// A row that only one side has must not make all rows after it look different, so the sides are kept in step by
    /// their keys.
    private void compare(String title, List<Integer> key, String sql) throws SQLException {
        try (var a = one.createStatement();
                var b = other.createStatement();
                var left = a.executeQuery(sql);
                var right = b.executeQuery(sql)) {
            var hasLeft = left.next();
            var hasRight = right.next();
            while ((hasLeft || hasRight) && differences.size() < MOST_DIFFERENCES) {
                var order = !hasLeft ? 1 : !hasRight ? -1 : order(left, right, key);
                if (order < 0) {
                    differ(title, key, row(left), "only in the database: " + ShownRow.of(title, left.getMetaData()).whole(row(left)));
                    hasLeft = left.next();
                } else if (order > 0) {
                    differ(title, key, row(right), "missing in the database: " + ShownRow.of(title, right.getMetaData()).whole(row(right)));
                    hasRight = right.next();
                } else {
                    rows++;
                    if (!row(left).equals(row(right))) {
                        differ(title, key, row(left), ShownRow.of(title, left.getMetaData()).change(row(right), row(left)));
                    }
                    hasLeft = left.next();
                    hasRight = right.next();
                }
            }
        }
    }

    private void differ(String title, List<Integer> key, List<String> row, String words) {
        differences.add(new Difference(title, key.stream().map(row::get).toList(), words));
    }

    private static int order(ResultSet left, ResultSet right, List<Integer> key) throws SQLException {
        for (var column : key) {
            var a = left.getObject(column + 1);
            var b = right.getObject(column + 1);
            var order = a instanceof Long one && b instanceof Long two
                    ? Long.compare(one, two)
                    : compared(String.valueOf(a), String.valueOf(b), a instanceof Number);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compared(String a, String b, boolean numbers) {
        return numbers ? new BigDecimal(a).compareTo(new BigDecimal(b)) : a.compareTo(b);
    }

    private static List<String> row(ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getString(i)));
        }
        return values;
    }
}
