package org.threeplug.persistence.records;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.gate.InsertRows;
import org.threeplug.persistence.gate.Rows;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordBook;
import org.threeplug.records.RecordType;

/// Writes records of every declared kind with statements that are made once.
public final class StoredRecordBook implements RecordBook {

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final Map<RecordType, EntryTable> tables = new HashMap<>();
    private final Map<RecordType, InsertRows> inserts = new HashMap<>();

    public StoredRecordBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
    }

    private EntryTable table(RecordType type) {
        return tables.computeIfAbsent(type, EntryTable::new);
    }

    @Override
    public Optional<Entry> entry(RecordType type, UUID id) {
        var table = table(type);
        var columns = new ArrayList<String>();
        table.columns.forEach(column -> columns.add(column.name()));
        columns.add(EntryTable.ACTIVE);
        columns.add(EntryTable.EDITION);
        return rows.prepared("SELECT " + EntryTable.quoted(columns) + " FROM "
                        + EntryTable.quoted(type.table()) + " WHERE \"ID\" = ?")
                .one(
                        row -> {
                            var values = new HashMap<String, Object>();
                            for (int i = 0; i < table.columns.size(); i++) {
                                var column = table.columns.get(i);
                                var value = column.value(row.getObject(i + 1, column.type().getType()), currency);
                                if (value != null) {
                                    values.put(column.field().key(), value);
                                }
                            }
                            int at = table.columns.size();
                            return new Entry(id, values, row.getBoolean(at + 1), row.getInt(at + 2));
                        },
                        id);
    }

    @Override
    public Optional<UUID> bearer(RecordType type, Field<?> unique, Object value) {
        var column = table(type).column(unique);
        return rows.prepared("SELECT \"ID\" FROM " + EntryTable.quoted(type.table()) + " WHERE "
                        + EntryTable.quoted(column.name()) + " = ?")
                .one(row -> row.getObject(1, UUID.class), column.stored(value));
    }

    @Override
    public void add(RecordType type, List<Entry> entries) {
        var table = table(type);
        inserts.computeIfAbsent(type, _ -> insert(table))
                .insert(entries.stream().map(entry -> row(table, entry)).toList());
    }

    private InsertRows insert(EntryTable table) {
        var names = table.written();
        return new InsertRows(
                rows,
                EntryTable.quoted(table.type.table()) + " (\"ID\", " + EntryTable.quoted(names) + ")",
                names.size() + 1);
    }

    private static @Nullable Object[] row(EntryTable table, Entry entry) {
        var row = new ArrayList<@Nullable Object>();
        row.add(entry.id());
        row.addAll(table.values(entry));
        return row.toArray();
    }

    @Override
    public void save(RecordType type, Entry entry) {
        var table = table(type);
        var values = new ArrayList<>(table.values(entry));
        values.add(entry.id());
        var changed = rows.prepared("UPDATE " + EntryTable.quoted(type.table()) + " SET "
                        + table.written().stream()
                                .map(name -> EntryTable.quoted(name) + " = ?")
                                .collect(Collectors.joining(", "))
                        + " WHERE \"ID\" = ?")
                .execute(values.toArray());
        if (changed != 1) {
            throw new IllegalStateException("There is no record " + entry.id() + " of " + type.key());
        }
    }

    @Override
    public long next(RecordType type) {
        var known = rows.prepared("SELECT newest FROM record_series WHERE kind = ?")
                .one(row -> row.getLong(1), type.key());
        long next = known.orElse(0L) + 1;
        var write = known.isPresent()
                ? rows.prepared("UPDATE record_series SET newest = ? WHERE kind = ?")
                : rows.prepared("INSERT INTO record_series (newest, kind) VALUES (?, ?)");
        write.execute(next, type.key());
        return next;
    }
}
