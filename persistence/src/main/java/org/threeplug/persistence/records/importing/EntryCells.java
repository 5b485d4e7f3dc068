package org.threeplug.persistence.records.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.sheets.Row;
import org.threeplug.records.Cells;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;

/// Reads the cells of a row as what they say of one record.
record EntryCells(Cells cells) {

    /// What a row says of the record itself, with the lines that it would have if it were new.
    Entry entry(RecordType type, List<RecordSheets.Use> uses, Row row, Map<String, SortedMap<Integer, Entry>> lines) {
        var values = new HashMap<String, Object>();
        var wrong = new ArrayList<Refusal>();
        eachCell(uses, row, (key, cell) -> type.field(key).ifPresent(field ->
                read(key, key, field, cell, wrong).ifPresent(value -> values.put(key, value))));
        mustBeNone(wrong);
        lines.forEach((list, each) -> values.put(list, List.copyOf(each.values())));
        return EntryRules.cleaned(type, new Entry(Ids.next(), values, true, 0));
    }

    /// The lines that a row holds, by their lists and the numbers of their columns.
    Map<String, SortedMap<Integer, Entry>> lines(RecordType type, List<RecordSheets.Use> uses, Row row) {
        var values = new HashMap<String, SortedMap<Integer, Map<String, Object>>>();
        var wrong = new ArrayList<Refusal>();
        eachCell(uses, row, (key, cell) -> LineColumns.of(type, key).ifPresent(place ->
                read(key, place.path(), place.field(), cell, wrong).ifPresent(value -> values
                        .computeIfAbsent(place.list().key(), _ -> new TreeMap<>())
                        .computeIfAbsent(place.number(), _ -> new HashMap<>())
                        .put(place.field().key(), value))));
        mustBeNone(wrong);
        var lines = new HashMap<String, SortedMap<Integer, Entry>>();
        type.lists().stream()
                .filter(list -> values.containsKey(list.key()))
                .forEach(list -> lines.put(list.key(), LineColumns.made(list, values.get(list.key()))));
        return lines;
    }

    /// The same of a row that may have cells which cannot be read; of such a row nothing is known.
    Map<String, SortedMap<Integer, Entry>> readable(RecordType type, List<RecordSheets.Use> uses, Row row) {
        try {
            return lines(type, uses, row);
        } catch (RefusedException _) {
            return Map.of();
        }
    }

    private static void eachCell(List<RecordSheets.Use> uses, Row row, BiConsumer<String, String> take) {
        for (int i = 0; i < Math.min(uses.size(), row.fields().size()); i++) {
            var cell = row.fields().get(i);
            uses.get(i).field().ifPresent(key -> take.accept(key, cell));
        }
    }

    private Optional<Object> read(String column, String key, Field<?> field, String cell, List<Refusal> wrong) {
        try {
            return cells.read(key, field, cell);
        } catch (RefusedException refused) {
            refused.refusal().all().forEach(why -> wrong.add(new Refusal(why.code(), why.arguments(), column)));
            return Optional.empty();
        }
    }

    private static void mustBeNone(List<Refusal> wrong) {
        if (!wrong.isEmpty()) {
            throw new RefusedException(Refusal.together(wrong));
        }
    }
}
