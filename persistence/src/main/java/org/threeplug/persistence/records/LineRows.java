package org.threeplug.persistence.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.gate.InsertRows;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.records.LinesTable.Line;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;

/// Writes the lines of records: only those that are new, changed, moved or taken out.
final class LineRows {

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final Map<String, InsertRows> inserts = new HashMap<>();

    LineRows(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
    }

    /// A record with its lines, where its kind has any.
    Entry with(EntryTable table, Entry entry) {
        var whole = entry;
        for (var list : table.lists) {
            var lines = all(list, entry.id()).stream().filter(Line::active).map(Line::entry).toList();
            whole = whole.with(list.list, Optional.of(lines).filter(some -> !some.isEmpty()));
        }
        return whole;
    }

    /// Those that were taken out too, in their order.
    private List<Line> all(LinesTable list, UUID owner) {
        return rows.prepared("SELECT " + EntryTable.quoted(list.names()) + " FROM " + EntryTable.quoted(list.of.table())
                        + " WHERE \"OWNER_ID\" = ? ORDER BY \"LINE_NO\", \"ID\"")
                .all(row -> line(list, row), owner);
    }

    private Line line(LinesTable list, ResultSet row) throws SQLException {
        var types = list.read();
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < types.size(); i++) {
            values.add(row.getObject(i + 1, types.get(i).getType()));
        }
        return list.line(values::get, currency);
    }

    private static List<Line> wanted(LinesTable list, Entry entry) {
        var lines = new ArrayList<Line>();
        for (var line : entry.lines(list.list)) {
            lines.add(new Line(entry.id(), lines.size() + 1, true, line));
        }
        return lines;
    }

    void add(EntryTable table, List<Entry> entries) {
        for (var list : table.lists) {
            insert(list, entries.stream().flatMap(entry -> wanted(list, entry).stream()).toList());
        }
    }

    private void insert(LinesTable list, List<Line> lines) {
        var names = list.names();
        inserts.computeIfAbsent(list.of.key(), _ -> new InsertRows(
                        rows, EntryTable.quoted(list.of.table()) + " (" + EntryTable.quoted(names) + ")", names.size()))
                .insert(lines.stream().map(line -> list.values(line).toArray()).toList());
    }

    void save(EntryTable table, Entry entry) {
        for (var list : table.lists) {
            var known = all(list, entry.id()).stream().collect(Collectors.toMap(line -> line.entry().id(), line -> line));
            var fresh = new ArrayList<Line>();
            for (var line : wanted(list, entry)) {
                var before = known.remove(line.entry().id());
                if (before == null) {
                    fresh.add(line);
                } else if (!before.equals(line)) {
                    update(list, line);
                }
            }
            insert(list, fresh);
            known.values().stream().filter(Line::active).forEach(line ->
                    update(list, new Line(line.owner(), line.lineNo(), false, line.entry())));
        }
    }

    /// Those of a record that are there or ever were.
    Set<UUID> ever(LinesTable list, UUID owner) {
        return all(list, owner).stream().map(line -> line.entry().id()).collect(Collectors.toSet());
    }

    /// Blanks what tells who people are. Whoever has no name any more is taken out.
    void blank(LinesTable list, UUID owner, Set<UUID> people) {
        for (var line : all(list, owner)) {
            if (list.of.isPersonal() && people.contains(line.entry().id())) {
                var values = new HashMap<>(line.entry().values());
                list.of.fields().stream().filter(field -> field.is(Field.Trait.PERSONAL)).map(Field::key).forEach(values::remove);
                boolean stays = line.active() && !list.of.title().is(Field.Trait.PERSONAL);
                update(list, new Line(owner, line.lineNo(), stays, new Entry(line.entry().id(), values, true, 0)));
            }
        }
    }

    private void update(LinesTable list, Line line) {
        var values = new ArrayList<>(list.values(line));
        values.add(line.owner());
        values.add(line.entry().id());
        rows.prepared("UPDATE " + EntryTable.quoted(list.of.table()) + " SET "
                        + list.names().stream().map(name -> EntryTable.quoted(name) + " = ?").collect(Collectors.joining(", "))
                        + " WHERE \"OWNER_ID\" = ? AND \"ID\" = ?")
                .execute(values.toArray());
    }
}
