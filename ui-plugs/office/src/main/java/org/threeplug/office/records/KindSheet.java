package org.threeplug.office.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Rows;
import org.threeplug.office.Surface;
import org.threeplug.records.Field;
import org.threeplug.records.RecordFigures;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.Row;
import org.threeplug.records.Sight;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// The records of a kind as rows and as a file, without a screen and as far as somebody sees.
public final class KindSheet {

    /// So many are listed on a terminal; a file has all.
    private static final int MOST_LISTED = 1_000;

    private final Asks asks;
    private final Sight sight;
    private final KindWords words;

    /// @param sight of whoever asks, for the columns; what stands in them is judged where it is asked for
    public KindSheet(Asks asks, Sight sight, Formats formats) {
        this.asks = asks;
        this.sight = sight;
        this.words = new KindWords(Texts.of(Surface.BUNDLE, formats, KindSheet.class.getClassLoader()), sight.type());
    }

    /// What each record holds, by the keys of its fields.
    public List<Map<String, Object>> rows(String search, boolean retiredToo) {
        var query = (retiredToo ? RecordQuery.ALL : RecordQuery.ACTIVE).search(search);
        return asks.ask(new RecordList(sight.type(), query, new Portion(Optional.empty(), MOST_LISTED))).rows().stream()
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(Row shown) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", shown.entry().id().toString());
        sight.withoutPeople().fields().forEach(field -> row.put(field.key(), words.said(field, shown.entry(), shown.titles())));
        row.put("active", shown.entry().active());
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

    /// All of them, those that were retired too.
    public ListSheet.Ending write(Path file) {
        return ListSheet.write(
                Rows.asked(
                        asks,
                        _ -> new RecordList(sight.type(), RecordQuery.ALL, Portion.FIRST),
                        _ -> new RecordFigures(sight.type(), RecordQuery.ALL)),
                columns(),
                words.texts().formats(),
                file);
    }

    private List<Column<Row>> columns() {
        return Stream.concat(plain(), LineColumn.all(asks, sight, words).stream()).toList();
    }

    private Stream<Column<Row>> plain() {
        return sight.fields().stream()
                .filter(field -> field.lines().isEmpty())
                .map(field -> Column.<Row>words(
                        field.key(), words.field(field), row -> words.said(field, row.entry(), row.titles())));
    }
}
