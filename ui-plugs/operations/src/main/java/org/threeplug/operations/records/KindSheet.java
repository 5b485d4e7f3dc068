package org.threeplug.operations.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.lists.Page;
import org.threeplug.operations.office.Surface;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// The records of a kind as rows and as a file, without a screen and as far as somebody sees.
public final class KindSheet {

    /// So many are listed on a terminal; a file has all.
    private static final int MOST_LISTED = 1_000;

    private static final int PAGE = 500;

    private final Records records;
    private final Sight sight;
    private final KindWords words;

    public KindSheet(Records records, Sight sight, Formats formats) {
        this.records = records;
        this.sight = sight;
        this.words = new KindWords(Texts.of(Surface.BUNDLE, formats, KindSheet.class.getClassLoader()), sight.type());
    }

    /// What each record holds, by the keys of its fields.
    public List<Map<String, Object>> rows(String search, boolean retiredToo) {
        var query = (retiredToo ? RecordQuery.ALL : RecordQuery.ACTIVE).search(search);
        return records.page(sight, query, Optional.empty(), MOST_LISTED).stream().map(this::row).toList();
    }

    private Map<String, Object> row(Entry entry) {
        var titles = titles(List.of(entry));
        var row = new LinkedHashMap<String, Object>();
        row.put("id", entry.id().toString());
        sight.fields().forEach(field -> row.put(field.key(), words.said(field, entry, titles)));
        row.put("active", entry.active());
        return row;
    }

    /// One line for each, the fields of the list divided by bars.
    public String text(List<Map<String, Object>> rows) {
        var lines = new ArrayList<String>();
        var listed = sight.with(Field.Trait.LISTED);
        lines.add(String.join(" | ", listed.stream().map(words::field).toList()));
        rows.forEach(row -> lines.add(String.join(
                " | ", listed.stream().map(field -> row.get(field.key()).toString().replace('\n', ' ')).toList())));
        return String.join("\n", lines);
    }

    private Map<UUID, String> titles(List<Entry> entries) {
        var titles = new LinkedHashMap<UUID, String>();
        for (var field : sight.fields()) {
            if (field.holds() instanceof Holds.Ref(var of)) {
                titles.putAll(records.titles(of, entries.stream()
                        .flatMap(entry -> Stream.ofNullable((UUID) entry.values().get(field.key())))
                        .distinct()
                        .toList()));
            }
        }
        return titles;
    }

    /// All of them, those that were retired too.
    public ListSheet.Ending write(Path file) {
        RowSource<KindOffice.Row> source = (ListQuery _, Optional<String> after, int atMost) -> {
            var entries = records.page(sight, RecordQuery.ALL, after.map(UUID::fromString), Math.min(atMost, PAGE));
            var titles = titles(entries);
            var rows = entries.stream().map(entry -> new KindOffice.Row(entry, titles)).toList();
            return entries.size() < Math.min(atMost, PAGE)
                    ? Page.last(rows)
                    : new Page<>(rows, Optional.of(entries.getLast().id().toString()));
        };
        return ListSheet.write(source, columns(), words.texts().formats(), file);
    }

    private List<Column<KindOffice.Row>> columns() {
        return sight.fields().stream()
                .map(field -> Column.<KindOffice.Row>words(
                        field.key(), words.field(field), row -> words.said(field, row.entry(), row.titles())))
                .toList();
    }
}
