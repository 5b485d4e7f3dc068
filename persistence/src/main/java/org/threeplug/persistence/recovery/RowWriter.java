package org.threeplug.persistence.recovery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.journal.TableLayout;

/// Writes whole rows into tables that are known only by their layout. Every statement must hit the rows it means.
final class RowWriter implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 32;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    RowWriter(Connection connection) {
        this.connection = connection;
    }

    void write(TableLayout table, List<PendingRow> rows) throws SQLException {
        for (var row : rows) {
            if (row.work() == PendingRow.Work.DELETE) {
                delete(table, row);
            }
        }
        for (var row : rows) {
            if (row.work() == PendingRow.Work.UPDATE) {
                update(table, row);
            }
        }
        var inserts = rows.stream()
                .filter(row -> row.work() == PendingRow.Work.INSERT)
                .toList();
        for (var at = 0; at < inserts.size(); ) {
            var count = inserts.size() - at >= ROWS_AT_ONCE ? ROWS_AT_ONCE : 1;
            insert(table, inserts.subList(at, at + count));
            at += count;
        }
    }

    private void insert(TableLayout table, List<PendingRow> rows) throws SQLException {
        var columns = written(table);
        var places = columns.stream().map(_ -> "?").collect(Collectors.joining(", ", "(", ")"));
        var statement = statement("INSERT INTO " + table.qualifiedName() + " (" + names(table, columns, ", ")
                + ") VALUES " + String.join(", ", rows.stream().map(_ -> places).toList()));
        var at = 1;
        for (var row : rows) {
            for (var column : columns) {
                bind(statement, at++, row.value(column));
            }
        }
        mustHit(rows.size(), statement.executeUpdate(), table);
    }

    private void update(TableLayout table, PendingRow row) throws SQLException {
        var columns = written(table).stream()
                .filter(column -> row.isSet(column) && !table.key().contains(column))
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        var statement = statement("UPDATE " + table.qualifiedName() + " SET " + names(table, columns, " = ?, ")
                + " = ? WHERE " + names(table, table.key(), " = ? AND ") + " = ?");
        var at = 1;
        for (var column : columns) {
            bind(statement, at++, row.value(column));
        }
        for (var column : table.key()) {
            bind(statement, at++, row.value(column));
        }
        mustHit(1, statement.executeUpdate(), table);
    }

    private void delete(TableLayout table, PendingRow row) throws SQLException {
        var statement = statement("DELETE FROM " + table.qualifiedName() + " WHERE "
                + names(table, table.key(), " = ? AND ") + " = ?");
        var at = 1;
        for (var column : table.key()) {
            bind(statement, at++, row.value(column));
        }
        mustHit(1, statement.executeUpdate(), table);
    }

    private PreparedStatement statement(String sql) throws SQLException {
        var kept = statements.get(sql);
        if (kept == null) {
            kept = connection.prepareStatement(sql);
            statements.put(sql, kept);
        }
        return kept;
    }

    private static List<Integer> written(TableLayout table) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> !table.columns().get(column).generated())
                .boxed()
                .toList();
    }

    private static String names(TableLayout table, List<Integer> columns, String between) {
        return columns.stream()
                .map(column -> '"' + table.columns().get(column).name() + '"')
                .collect(Collectors.joining(between));
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.OTHER);
            case byte[] bytes -> statement.setBytes(at, bytes);
            default -> statement.setObject(at, value);
        }
    }

    private static void mustHit(int wanted, int hit, TableLayout table) throws SQLException {
        if (hit != wanted) {
            throw new SQLException("the journal names " + wanted + " row(s) of " + table.title() + ", found " + hit);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : statements.values()) {
            statement.close();
        }
    }
}
