package org.threeplug.office.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.Asks;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordLengths;
import org.threeplug.records.Row;
import org.threeplug.records.Sight;

/// The columns of a file that hold the lines of lists: a group for each line, as many as the longest list has. An import takes
/// them in again.
final class LineColumn {

    private LineColumn() {}

    static List<Column<Row>> all(Asks asks, Sight sight, KindWords words) {
        var columns = new ArrayList<Column<Row>>();
        if (sight.lines().isEmpty()) {
            return columns;
        }
        var lengths = asks.ask(new RecordLengths(sight.type()));
        for (var list : sight.type().lists()) {
            for (int number = 1; sight.sees(list) && number <= lengths.getOrDefault(list.key(), 0); number++) {
                for (var field : sight.of(list).fields()) {
                    columns.add(column(list, number, field, words));
                }
            }
        }
        return columns;
    }

    private static Column<Row> column(Field<List<Entry>> list, int number, Field<?> field, KindWords words) {
        var key = "%s.%s.%s".formatted(list.key(), number, field.key());
        var of = words.of(list);
        var title = words.heading(list, number, field);
        return switch (field.holds()) {
            case Holds.Amount _, Holds.Count _, Holds.Share _ -> Column.amount(key, title, row -> said(list, number, field, of, row));
            default -> Column.words(key, title, row -> said(list, number, field, of, row));
        };
    }

    private static String said(Field<List<Entry>> list, int number, Field<?> field, KindWords of, Row row) {
        var lines = row.entry().lines(list);
        return number > lines.size() ? "" : of.said(field, lines.get(number - 1), Map.of());
    }
}
