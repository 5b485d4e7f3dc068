package org.threeplug.persistence.engine.gate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/// The statements that write one table, each made once for the columns it touches.
final class TableStatements {

    private final Connection connection;
    private final String name;
    private final Field<?>[] fields;
    private final int[] key;
    private final Map<BitSet, PreparedStatement> inserts = new HashMap<>();
    private final Map<BitSet, PreparedStatement> updates = new HashMap<>();
    private final Map<Integer, PreparedStatement> additions = new HashMap<>();
    private Optional<PreparedStatement> delete = Optional.empty();

    TableStatements(Connection connection, Table<?> table) {
        this.connection = connection;
        this.name = qualifiedName(table);
        this.fields = table.fields();
        this.key = Optional.ofNullable(table.getPrimaryKey()).map(UniqueKey::getFields).orElse(List.of()).stream()
                .mapToInt(table::indexOf)
                .toArray();
    }

    int insert(Record row) throws SQLException {
        var touched = touched(row);
        var statement = inserts.get(touched);
        if (statement == null) {
            var names = names(touched);
            statement = connection.prepareStatement("INSERT INTO " + name + " (" + String.join(", ", names)
                    + ") VALUES (" + "?, ".repeat(names.size() - 1) + "?)");
            inserts.put(touched, statement);
        }
        bindTouched(statement, touched, row);
        return statement.executeUpdate();
    }

    /// Writes the touched columns; a record without any is written already.
    int update(Record row) throws SQLException {
        var touched = touched(row);
        for (var column : key) {
            touched.clear(column);
        }
        if (touched.isEmpty()) {
            return 1;
        }
        var statement = updates.get(touched);
        if (statement == null) {
            statement = connection.prepareStatement("UPDATE " + name + " SET "
                    + String.join(" = ?, ", names(touched)) + " = ? WHERE " + keyIs());
            updates.put(touched, statement);
        }
        bindKey(statement, bindTouched(statement, touched, row), row);
        return statement.executeUpdate();
    }

    int delete(Record row) throws SQLException {
        var statement = delete.isPresent()
                ? delete.get()
                : connection.prepareStatement("DELETE FROM " + name + " WHERE " + keyIs());
        delete = Optional.of(statement);
        bindKey(statement, 1, row);
        return statement.executeUpdate();
    }

    int add(Field<?> field, Number delta, Object[] keyValues) throws SQLException {
        if (keyValues.length != key.length) {
            throw new IllegalArgumentException(name + " has a key of " + key.length + " columns");
        }
        var column = indexOf(field);
        var statement = additions.get(column);
        if (statement == null) {
            var quoted = quoted(field.getName());
            statement = connection.prepareStatement(
                    "UPDATE " + name + " SET " + quoted + " = " + quoted + " + ? WHERE " + keyIs());
            additions.put(column, statement);
        }
        Prepared.bind(statement, 1, delta);
        for (var i = 0; i < key.length; i++) {
            Prepared.bind(statement, i + 2, keyValues[i]);
        }
        return statement.executeUpdate();
    }

    private int indexOf(Field<?> field) {
        for (var i = 0; i < fields.length; i++) {
            if (fields[i].getName().equals(field.getName())) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + field.getName());
    }

    private BitSet touched(Record row) {
        var touched = new BitSet(fields.length);
        for (var i = 0; i < fields.length; i++) {
            if (row.touched(i)) {
                touched.set(i);
            }
        }
        return touched;
    }

    private List<String> names(BitSet columns) {
        var names = new ArrayList<String>();
        columns.stream().forEach(i -> names.add(quoted(fields[i].getName())));
        return names;
    }

    private String keyIs() {
        return String.join(
                        " = ? AND ",
                        Arrays.stream(key)
                                .mapToObj(i -> quoted(fields[i].getName()))
                                .toList())
                + " = ?";
    }

    private int bindTouched(PreparedStatement statement, BitSet touched, Record row) throws SQLException {
        var at = 1;
        for (var i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
            Prepared.bind(statement, at++, databaseValue(fields[i], row.get(i)));
        }
        return at;
    }

    private void bindKey(PreparedStatement statement, int from, Record row) throws SQLException {
        var at = from;
        for (var column : key) {
            Prepared.bind(statement, at++, databaseValue(fields[column], row.get(column)));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Object databaseValue(Field<T> field, @Nullable Object value) {
        return value == null ? null : field.getConverter().to((T) value);
    }

    private static String qualifiedName(Table<?> table) {
        var schema = table.getSchema();
        return schema == null || schema.getName().isEmpty()
                ? quoted(table.getName())
                : quoted(schema.getName()) + "." + quoted(table.getName());
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
