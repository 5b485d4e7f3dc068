package org.threeplug.persistence.records;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The table of a declared kind, as jOOQ is told of it: there is no generated class for a kind that a stranger declares.
public final class EntryTable {

    static final String ID = "ID";
    static final String ACTIVE = "ACTIVE";
    static final String EDITION = "EDITION";

    final RecordType type;
    final Table<Record> table;
    final org.jooq.Field<UUID> id;
    final org.jooq.Field<Boolean> active;
    final org.jooq.Field<Integer> edition;
    final List<EntryColumn> columns;
    final List<LinesTable> lists;

    private static final UUID NONE = new UUID(0, 0);

    private final Name name;

    EntryTable(RecordType type) {
        this.type = type;
        this.name = DSL.name(type.table());
        table = DSL.table(name);
        id = DSL.field(name.append(ID), SQLDataType.UUID);
        active = DSL.field(name.append(ACTIVE), SQLDataType.BOOLEAN);
        edition = DSL.field(name.append(EDITION), SQLDataType.INTEGER);
        columns = type.columns().stream().map(field -> new EntryColumn(field, type.compares(field))).toList();
        lists = type.lists().stream().map(LinesTable::new).toList();
    }

    EntryColumn column(Field<?> field) {
        return columns.get(type.columns().indexOf(field));
    }

    org.jooq.Field<?> stored(Field<?> field) {
        return column(field).column(name);
    }

    /// What sorts by a field.
    org.jooq.Field<?> order(Field<?> field) {
        return column(field).hasOrder() ? column(field).orderColumn(name) : stored(field);
    }

    org.jooq.Field<String> compared(Field<?> field) {
        return column(field).orderColumn(name);
    }

    /// The columns that are read, in the order of [#entry].
    List<org.jooq.Field<?>> read() {
        var all = new ArrayList<org.jooq.Field<?>>();
        columns.forEach(each -> all.add(each.column(name)));
        all.add(edition);
        if (!type.isLasting()) {
            all.add(active);
        }
        if (type.knownBy().isEmpty()) {
            all.add(id);
        }
        return all;
    }

    /// The same by their names.
    String readNames() {
        return quoted(read().stream().map(org.jooq.Field::getName).toList());
    }

    /// A row of what is read.
    Entry entry(Record row, Supplier<Currency> currency) {
        return entry(row::get, currency);
    }

    /// @param row gives the value at each place, from 0 on
    Entry entry(IntFunction<@Nullable Object> row, Supplier<Currency> currency) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            var value = columns.get(i).value(row.apply(i), currency);
            if (value != null) {
                values.put(columns.get(i).field().key(), value);
            }
        }
        int at = columns.size();
        int written = (Integer) Objects.requireNonNull(row.apply(at++));
        boolean isActive = type.isLasting() || (Boolean) Objects.requireNonNull(row.apply(at++));
        var given = type.knownBy().isPresent() ? NONE : (UUID) Objects.requireNonNull(row.apply(at));
        var entry = new Entry(given, values, isActive, written);
        return entry.withId(type.id(entry));
    }

    /// What tells a row from the others, and its value for an entry.
    String keyName() {
        return type.knownBy().map(Field::column).orElse(ID);
    }

    Object key(Entry entry) {
        return type.knownBy().<Object>map(entry::get).orElse(entry.id());
    }

    /// The names of all columns but the key, in the order of [#values].
    List<String> written() {
        var names = new ArrayList<String>();
        for (var column : columns) {
            names.add(column.name());
            if (column.hasOrder()) {
                names.add(column.orderName());
            }
        }
        if (!type.isLasting()) {
            names.add(ACTIVE);
        }
        names.add(EDITION);
        return names;
    }

    List<@Nullable Object> values(Entry entry) {
        var values = new ArrayList<@Nullable Object>();
        for (var column : columns) {
            var value = entry.values().get(column.field().key());
            values.add(column.stored(value));
            if (column.hasOrder()) {
                values.add(column.order(value));
            }
        }
        if (!type.isLasting()) {
            values.add(entry.active());
        }
        values.add(entry.edition());
        return values;
    }

    static String quoted(List<String> names) {
        return names.stream().map(EntryTable::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
