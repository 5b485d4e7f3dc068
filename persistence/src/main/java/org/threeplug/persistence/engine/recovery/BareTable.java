package org.threeplug.persistence.engine.recovery;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.db.MVDelegateIndex;
import org.h2.mvstore.db.MVPrimaryIndex;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.mvstore.db.MVTable;
import org.h2.result.DefaultRow;
import org.h2.result.Row;
import org.h2.result.SearchRow;
import org.h2.table.Column;
import org.h2.value.DataType;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.h2.value.ValueToObjectConverter;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/// A table whose rows are written into H2's trees themselves, as H2 does when it makes an index anew: without statements,
/// undo log, and a second look at each row when it is committed. Only for a database that nobody else has open and that
/// is thrown away if anything goes wrong.
final class BareTable {

    private final MVTable table;
    private final SessionLocal session;
    private final Column[] columns;
    private final MVPrimaryIndex primary;
    private final MVMap<Long, VersionedValue<SearchRow>> rows;
    private final List<BareIndex> indexes = new ArrayList<>();
    private final int[] key;
    private final Optional<BareIndex> byKey;
    private long newest;
    private long added;

    private BareTable(MVTable table, SessionLocal session, int[] key) {
        this.table = table;
        this.session = session;
        this.columns = table.getColumns();
        this.key = key;
        this.primary = (MVPrimaryIndex) table.getScanIndex(session);
        this.rows = primary.getMVMap();
        for (var index : table.getIndexes()) {
            if (index instanceof MVSecondaryIndex secondary) {
                indexes.add(new BareIndex(secondary));
            }
        }
        byKey = indexes.stream().filter(index -> index.isOf(key)).findFirst();
        newest = rows.isEmpty() ? 0 : rows.lastKey();
    }

    /// @param names of the columns that values will come for
    /// @param key the positions of the primary key's columns
    /// @return empty for a table with anything that only statements know how to write
    static Optional<BareTable> of(MVTable table, SessionLocal session, List<String> names, int[] key) {
        var columns = table.getColumns();
        if (columns.length != names.size()) {
            return Optional.empty();
        }
        for (var i = 0; i < columns.length; i++) {
            if (!columns[i].getName().equals(names.get(i)) || !isPlain(columns[i])) {
                return Optional.empty();
            }
        }
        for (var index : table.getIndexes()) {
            if (!isPlain(index)) {
                return Optional.empty();
            }
        }
        var bare = new BareTable(table, session, key);
        return bare.isKeyed() ? Optional.of(bare) : Optional.empty();
    }

    private static boolean isPlain(Column column) {
        return !column.isGenerated()
                && !column.isIdentity()
                && !DataType.isLargeObject(column.getType().getValueType());
    }

    private static boolean isPlain(Index index) {
        return index instanceof MVPrimaryIndex || index instanceof MVDelegateIndex || index instanceof MVSecondaryIndex;
    }

    private boolean isKeyed() {
        return isNumbered() ? key.length == 1 && key[0] == primary.getMainIndexColumn() : byKey.isPresent();
    }

    /// Whether the key is the row's number itself.
    private boolean isNumbered() {
        return primary.getMainIndexColumn() != SearchRow.ROWID_INDEX;
    }

    void write(Collection<PendingRow> pending) throws SQLException {
        for (var row : pending) {
            write(row);
        }
    }

    void write(PendingRow pending) throws SQLException {
        switch (pending.work()) {
            case INSERT -> insert(pending);
            case UPDATE -> update(pending);
            case DELETE -> delete(pending);
            case NOTHING -> {
                // it came and went
            }
        }
    }

    private void insert(PendingRow pending) throws SQLException {
        var values = new Value[columns.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = value(i, pending.value(i));
        }
        insert(values);
    }

    /// @param values one for each column
    void insert(@Nullable Object[] values) throws SQLException {
        var converted = new Value[columns.length];
        for (var i = 0; i < converted.length; i++) {
            converted[i] = value(i, values[i]);
        }
        insert(converted);
    }

    private void insert(Value[] values) throws SQLException {
        var number = isNumbered() ? values[key[0]].getLong() : newest + 1;
        newest = Math.max(newest, number);
        var row = row(number, values);
        if (rows.put(number, committed(row)) != null) {
            throw new DoubleRowException(table.getName(), row);
        }
        for (var index : indexes) {
            index.add(row);
        }
        added++;
    }

    private void update(PendingRow pending) throws SQLException {
        var before = find(pending);
        var values = before.getValueList().clone();
        for (var i = 0; i < values.length; i++) {
            if (pending.isSet(i)) {
                values[i] = value(i, pending.value(i));
            }
        }
        var after = row(before.getKey(), values);
        rows.put(after.getKey(), committed(after));
        for (var index : indexes) {
            index.change(before, after);
        }
    }

    private void delete(PendingRow pending) throws SQLException {
        var row = find(pending);
        rows.remove(row.getKey());
        for (var index : indexes) {
            index.remove(row);
        }
    }

    private Row find(PendingRow pending) throws SQLException {
        var wanted = new Value[key.length];
        for (var i = 0; i < wanted.length; i++) {
            wanted[i] = value(key[i], pending.value(key[i]));
        }
        var number = isNumbered() ? Optional.of(wanted[0].getLong()) : byKey.orElseThrow().find(wanted);
        var found = number.map(rows::get).orElse(null);
        if (found == null || !(found.getCurrentValue() instanceof Row row)) {
            throw new SQLException("the journal names a row of " + table.getName() + " that is not there: "
                    + List.of(wanted));
        }
        row.setKey(number.get());
        return row;
    }

    private Row row(long number, Value[] values) {
        var row = table.createRow(values, DefaultRow.MEMORY_CALCULATE);
        row.setKey(number);
        return row;
    }

    private Value value(int column, @Nullable Object value) throws SQLException {
        if (value == null) {
            if (!columns[column].isNullable()) {
                throw new SQLException("NULL for " + table.getName() + "." + columns[column].getName());
            }
            return ValueNull.INSTANCE;
        }
        return ValueToObjectConverter.objectToValue(session, value, Value.UNKNOWN)
                .convertForAssignTo(columns[column].getType(), session, columns[column]);
    }

    /// What H2 keeps for a value that no transaction is at is the value itself.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static VersionedValue<SearchRow> committed(Row row) {
        return (VersionedValue) row;
    }

    /// How many rows were added.
    long added() {
        return added;
    }

    /// Makes H2 know of the rows that it has not written itself.
    void settle() throws SQLException {
        for (var index : indexes) {
            index.mustBeUnique();
        }
        if (!isNumbered() && !rows.isEmpty()) {
            // H2 numbers rows in memory, and learns of a higher number when that row is written.
            var last = rows.lastKey();
            var row = (Row) rows.get(last).getCurrentValue();
            row.setKey(last);
            table.updateRow(session, row, row);
        }
    }
}
