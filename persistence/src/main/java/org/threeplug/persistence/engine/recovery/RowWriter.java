package org.threeplug.persistence.engine.recovery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.journal.TableLayout;

/// Writes whole rows into tables that are known only by their layout. Every statement must hit the rows it means.
final class RowWriter implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 32;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<TableLayout, Inserts> inserts = new IdentityHashMap<>();
    private final Map<TableLayout, Map<BitSet, Update>> updates = new IdentityHashMap<>();

    /// How rows get into a table, many and one at a time.
    private record Inserts(int[] columns, PreparedStatement many, PreparedStatement one) {}

    /// How some columns of a row are changed, the key's behind them.
    private record Update(int[] columns, PreparedStatement statement) {}

    RowWriter(Connection connection) {
        this.connection = connection;
    }

    void write(TableLayout table, Collection<PendingRow> rows) throws SQLException {
        var inserted = new ArrayList<PendingRow>(rows.size());
        for (var row : rows) {
            if (row.work() == PendingRow.Work.DELETE) {
                delete(table, row);
            }
        }
        for (var row : rows) {
            switch (row.work()) {
                case UPDATE -> update(table, row);
                case INSERT -> inserted.add(row);
                case DELETE, NOTHING -> {
                    // done
                }
            }
        }
        if (!inserted.isEmpty()) {
            insert(table, inserted);
        }
    }

    private void insert(TableLayout table, List<PendingRow> rows) throws SQLException {
        var how = inserts(table);
        for (var at = 0; at < rows.size(); ) {
            var count = rows.size() - at >= ROWS_AT_ONCE ? ROWS_AT_ONCE : 1;
            var statement = count == 1 ? how.one() : how.many();
            var place = 1;
            for (var row : rows.subList(at, at + count)) {
                for (var column : how.columns()) {
                    bind(statement, place++, row.value(column));
                }
            }
            mustHit(count, statement.executeUpdate(), table);
            at += count;
        }
    }

    private Inserts inserts(TableLayout table) throws SQLException {
        var known = inserts.get(table);
        if (known == null) {
            var columns = written(table);
            var start = "INSERT INTO " + table.qualifiedName() + " (" + names(table, columns, ", ") + ") VALUES ";
            var places = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            known = new Inserts(
                    columns.stream().mapToInt(Integer::intValue).toArray(),
                    statement(start + String.join(", ", Collections.nCopies(ROWS_AT_ONCE, places))),
                    statement(start + places));
            inserts.put(table, known);
        }
        return known;
    }

    private void update(TableLayout table, PendingRow row) throws SQLException {
        var changed = new BitSet();
        for (var column = 0; column < table.columns().size(); column++) {
            changed.set(column, row.isSet(column));
        }
        for (var column : table.key()) {
            changed.clear(column);
        }
        if (changed.isEmpty()) {
            return;
        }
        var known = updates.computeIfAbsent(table, _ -> new HashMap<>());
        var update = known.get(changed);
        if (update == null) {
            update = update(table, changed);
            known.put(changed, update);
        }
        for (var i = 0; i < update.columns().length; i++) {
            bind(update.statement(), i + 1, row.value(update.columns()[i]));
        }
        mustHit(1, update.statement().executeUpdate(), table);
    }

    private Update update(TableLayout table, BitSet changed) throws SQLException {
        var columns = new ArrayList<>(written(table).stream()
                .filter(changed::get)
                .toList());
        var statement = statement("UPDATE " + table.qualifiedName() + " SET " + names(table, columns, " = ?, ")
                + " = ? WHERE " + names(table, table.key(), " = ? AND ") + " = ?");
        columns.addAll(table.key());
        return new Update(columns.stream().mapToInt(Integer::intValue).toArray(), statement);
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
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case String text -> statement.setString(at, text);
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
