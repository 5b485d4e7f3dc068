package org.threeplug.persistence.records;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Name name;

    EntryTable(RecordType type) {
        this.type = type;
        this.name = DSL.name(type.table());
        table = DSL.table(name);
        id = DSL.field(name.append(ID), SQLDataType.UUID);
        active = DSL.field(name.append(ACTIVE), SQLDataType.BOOLEAN);
        edition = DSL.field(name.append(EDITION), SQLDataType.INTEGER);
        columns = type.fields().stream().<EntryColumn>map(EntryColumn::new).toList();
    }

    EntryColumn column(Field<?> field) {
        return columns.get(type.fields().indexOf(field));
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

    List<org.jooq.Field<?>> read() {
        return Stream.concat(
                        Stream.concat(Stream.of(id), columns.stream().<org.jooq.Field<?>>map(each -> each.column(name))),
                        Stream.of(active, edition))
                .toList();
    }

    /// A row that holds [#read()].
    Entry entry(Record row, Supplier<Currency> currency) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            var value = columns.get(i).value(row.get(i + 1), currency);
            if (value != null) {
                values.put(columns.get(i).field().key(), value);
            }
        }
        return new Entry(
                row.get(0, UUID.class), values, row.get(columns.size() + 1, Boolean.class),
                row.get(columns.size() + 2, Integer.class));
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
        names.add(ACTIVE);
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
        values.add(entry.active());
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
