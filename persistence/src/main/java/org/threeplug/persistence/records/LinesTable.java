package org.threeplug.persistence.records;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The table of the lines of a list inside records of a kind. A line that was taken out stays as a row that is not active, so
/// that whatever was ever noted of a record can still be found, and forgotten.
final class LinesTable {

    static final String OWNER = "OWNER_ID";
    static final String ID = "ID";
    static final String LINE_NO = "LINE_NO";
    static final String ACTIVE = "ACTIVE";

    /// What stands before the columns of the fields.
    private static final int OF_ITS_OWN = 4;

    final Field<List<Entry>> list;
    final RecordType of;
    final Table<Record> table;
    final org.jooq.Field<UUID> owner;
    final org.jooq.Field<UUID> id;
    final org.jooq.Field<Integer> lineNo;
    final Condition isActive;
    final List<EntryColumn> columns;

    private final Name name;

    /// A row of it.
    record Line(UUID owner, int lineNo, boolean active, Entry entry) {}

    LinesTable(Field<List<Entry>> list) {
        this.list = list;
        this.of = list.lines().orElseThrow();
        this.name = DSL.name(of.table());
        table = DSL.table(name);
        owner = DSL.field(name.append(OWNER), SQLDataType.UUID);
        id = DSL.field(name.append(ID), SQLDataType.UUID);
        lineNo = DSL.field(name.append(LINE_NO), SQLDataType.INTEGER);
        isActive = DSL.field(name.append(ACTIVE), SQLDataType.BOOLEAN).isTrue();
        columns = of.columns().stream().map(field -> new EntryColumn(field, false, true)).toList();
    }

    /// All columns, in the order of [#values] and [#line].
    List<org.jooq.Field<?>> read() {
        var all = new ArrayList<org.jooq.Field<?>>(List.of(
                owner,
                id,
                lineNo,
                DSL.field(name.append(ACTIVE), SQLDataType.BOOLEAN)));
        columns.forEach(column -> all.add(column.column(name)));
        return all;
    }

    List<String> names() {
        return read().stream().map(org.jooq.Field::getName).toList();
    }

    List<@Nullable Object> values(Line line) {
        var values = new ArrayList<@Nullable Object>(
                List.of(line.owner(), line.entry().id(), line.lineNo(), line.active()));
        columns.forEach(column -> values.add(column.stored(line.entry().values().get(column.field().key()))));
        return values;
    }

    /// @param row gives the value at each place, from 0 on
    Line line(IntFunction<@Nullable Object> row, Supplier<Currency> currency) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            var value = columns.get(i).value(row.apply(OF_ITS_OWN + i), currency);
            if (value != null) {
                values.put(columns.get(i).field().key(), value);
            }
        }
        return new Line(
                (UUID) Objects.requireNonNull(row.apply(0)),
                (Integer) Objects.requireNonNull(row.apply(2)),
                (Boolean) Objects.requireNonNull(row.apply(OF_ITS_OWN - 1)),
                new Entry((UUID) Objects.requireNonNull(row.apply(1)), values, true, 0));
    }
}
