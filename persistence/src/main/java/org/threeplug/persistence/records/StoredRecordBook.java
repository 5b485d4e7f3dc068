package org.threeplug.persistence.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.gate.InsertRows;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.erasing.ErasedPersons;
import org.threeplug.persistence.nodes.OwnNode;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordBook;
import org.threeplug.records.RecordType;

/// Writes records of every declared kind with statements that are made once.
public final class StoredRecordBook implements RecordBook {

    private static final int TOGETHER = 50;

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final Map<RecordType, EntryTable> tables = new HashMap<>();
    private final Map<RecordType, InsertRows> inserts = new HashMap<>();
    private final LineRows lines;
    private final ErasedPersons erased;

    public StoredRecordBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
        this.lines = new LineRows(rows, currency);
        this.erased = new ErasedPersons(rows);
    }

    private EntryTable table(RecordType type) {
        return tables.computeIfAbsent(type, EntryTable::new);
    }

    @Override
    public Optional<Entry> entry(RecordType type, UUID id) {
        var table = table(type);
        var from = "SELECT " + table.readNames() + " FROM " + EntryTable.quoted(type.table());
        var found = type.knownBy().isPresent()
                ? rows.prepared(from).all(row -> entry(table, row)).stream().filter(one -> one.id().equals(id)).findFirst()
                : rows.prepared(from + " WHERE \"ID\" = ?").one(row -> entry(table, row), id);
        return found.map(entry -> lines.with(table, followed(type, entry)));
    }

    @Override
    public Entry followed(RecordType type, Entry typed) {
        return MergedRecords.followed(rows.sql(), type, List.of(typed)).getFirst();
    }

    private Entry entry(EntryTable table, ResultSet row) throws SQLException {
        var types = table.read();
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < types.size(); i++) {
            values.add(row.getObject(i + 1, types.get(i).getType()));
        }
        return table.entry(values::get, currency);
    }

    @Override
    public Optional<UUID> bearer(RecordType type, Field<?> unique, Object value) {
        var table = table(type);
        var column = table.column(unique);
        boolean hasId = type.knownBy().isEmpty();
        return rows.prepared("SELECT " + (hasId ? "\"ID\"" : table.readNames()) + " FROM "
                        + EntryTable.quoted(type.table()) + " WHERE " + EntryTable.quoted(column.name()) + " = ?")
                .one(row -> hasId ? row.getObject(1, UUID.class) : entry(table, row).id(), column.stored(value));
    }

    @Override
    public Map<Object, UUID> bearers(RecordType type, Field<?> unique, Collection<Object> values) {
        var found = new HashMap<Object, UUID>();
        if (type.knownBy().isPresent()) {
            values.forEach(value -> bearer(type, unique, value).ifPresent(id -> found.put(value, id)));
            return found;
        }
        var column = table(type).column(unique);
        together(type, column.name(), values.stream().map(column::stored).toList(), "\"ID\", " + EntryTable.quoted(column.name()))
                .forEach(row -> found.put(
                        Objects.requireNonNull(column.value(row.get(1), currency)), (UUID) Objects.requireNonNull(row.get(0))));
        return found;
    }

    @Override
    public Set<UUID> known(RecordType type, Collection<UUID> ids) {
        if (type.knownBy().isPresent()) {
            return ids.stream().filter(id -> entry(type, id).isPresent()).collect(Collectors.toSet());
        }
        return knownIds(type, ids);
    }

    @Override
    public Set<UUID> knownLines(RecordType type, Field<List<Entry>> list, Collection<UUID> ids) {
        return knownIds(list.lines().orElseThrow(), ids);
    }

    @Override
    public Set<UUID> linesEver(RecordType type, Field<List<Entry>> list, UUID record) {
        return lines.ever(new LinesTable(list), record);
    }

    @Override
    public boolean isErased(UUID person) {
        return erased.has(person);
    }

    @Override
    public void erase(RecordType type, UUID record, Set<UUID> people, Instant at) {
        table(type).lists.forEach(list -> lines.blank(list, record, people));
        people.forEach(person -> erased.add(person, at));
        var left = entry(type, record).orElseThrow();
        save(type, left.withEdition(left.edition() + 1));
    }

    private Set<UUID> knownIds(RecordType type, Collection<UUID> ids) {
        return together(type, EntryTable.ID, List.copyOf(ids), "\"ID\", \"ID\"").stream()
                .map(row -> (UUID) Objects.requireNonNull(row.getFirst()))
                .collect(Collectors.toSet());
    }

    /// Rows of two columns in which a column has one of many values, so many at a time that one statement serves them all.
    private List<List<@Nullable Object>> together(RecordType type, String column, List<? extends @Nullable Object> values, String read) {
        var ask = rows.prepared("SELECT " + read + " FROM " + EntryTable.quoted(type.table()) + " WHERE "
                + EntryTable.quoted(column) + " IN (" + String.join(", ", Collections.nCopies(TOGETHER, "?")) + ")");
        var found = new ArrayList<List<@Nullable Object>>();
        for (int from = 0; from < values.size(); from += TOGETHER) {
            var some = new ArrayList<@Nullable Object>(values.subList(from, Math.min(values.size(), from + TOGETHER)));
            while (some.size() < TOGETHER) {
                some.add(some.getFirst());
            }
            found.addAll(ask.all(row -> Arrays.asList(row.getObject(1), row.getObject(2)), some.toArray()));
        }
        return found;
    }

    @Override
    public void add(RecordType type, List<Entry> entries) {
        var table = table(type);
        inserts.computeIfAbsent(type, _ -> insert(table))
                .insert(entries.stream().map(entry -> row(table, entry)).toList());
        lines.add(table, entries);
    }

    private InsertRows insert(EntryTable table) {
        var names = new ArrayList<String>();
        if (table.type.knownBy().isEmpty()) {
            names.add(EntryTable.ID);
        }
        names.addAll(table.written());
        return new InsertRows(
                rows, EntryTable.quoted(table.type.table()) + " (" + EntryTable.quoted(names) + ")", names.size());
    }

    private static @Nullable Object[] row(EntryTable table, Entry entry) {
        var row = new ArrayList<@Nullable Object>();
        if (table.type.knownBy().isEmpty()) {
            row.add(entry.id());
        }
        row.addAll(table.values(entry));
        return row.toArray();
    }

    @Override
    public void save(RecordType type, Entry entry) {
        var table = table(type);
        var values = new ArrayList<>(table.values(entry));
        values.add(table.key(entry));
        var changed = rows.prepared("UPDATE " + EntryTable.quoted(type.table()) + " SET "
                        + table.written().stream()
                                .map(name -> EntryTable.quoted(name) + " = ?")
                                .collect(Collectors.joining(", "))
                        + " WHERE " + EntryTable.quoted(table.keyName()) + " = ?")
                .execute(values.toArray());
        if (changed != 1) {
            throw new IllegalStateException("There is no record " + entry.id() + " of " + type.key());
        }
        lines.save(table, entry);
    }

    @Override
    public int node() {
        return OwnNode.of(rows).number();
    }

    /// Each PC has a row of its own, so that two of them never write the same.
    @Override
    public long next(RecordType type) {
        var series = node() == 0 ? type.key() : type.key() + "@" + node();
        var known = rows.prepared("SELECT newest FROM record_series WHERE kind = ?").one(row -> row.getLong(1), series);
        long next = known.orElse(0L) + 1;
        var write = known.isPresent()
                ? rows.prepared("UPDATE record_series SET newest = ? WHERE kind = ?")
                : rows.prepared("INSERT INTO record_series (newest, kind) VALUES (?, ?)");
        write.execute(next, series);
        return next;
    }

    @Override
    public Optional<Object> greatest(RecordType type, Field<?> field) {
        var column = table(type).column(field);
        return rows.prepared("SELECT MAX(" + EntryTable.quoted(column.name()) + ") FROM " + EntryTable.quoted(type.table()))
                .one(row -> Optional.ofNullable(column.value(row.getObject(1, column.type().getType()), currency)))
                .flatMap(found -> found);
    }
}
