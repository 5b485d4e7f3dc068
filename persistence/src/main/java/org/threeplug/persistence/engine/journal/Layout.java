package org.threeplug.persistence.engine.journal;

import java.util.ArrayList;
import java.util.List;

/// All tables that are state, at some moment of the journal.
///
/// @param migrations a fingerprint of the migration scripts that made this layout
public record Layout(String migrations, List<TableLayout> tables) {

    public static final Layout NONE = new Layout("", List.of());

    public Layout {
        tables = List.copyOf(tables);
    }

    TableLayout table(int number) {
        if (number >= tables.size()) {
            throw new MalformedRecordException("no table has the number " + number);
        }
        return tables.get(number);
    }

    void write(ByteBuilder out) {
        out.text(migrations);
        out.varint(tables.size());
        for (var table : tables) {
            out.text(table.schema());
            out.text(table.name());
            out.varint(table.columns().size());
            for (var column : table.columns()) {
                out.text(column.name());
                out.text(column.type());
                out.u8(column.generated() ? 1 : 0);
            }
            out.varint(table.key().size());
            table.key().forEach(out::varint);
        }
    }

    static Layout read(ByteReader in) {
        var migrations = in.text();
        var count = in.count();
        var tables = new ArrayList<TableLayout>();
        for (var number = 0; number < count; number++) {
            tables.add(new TableLayout(number, in.text(), in.text(), columns(in), key(in)));
        }
        return new Layout(migrations, tables);
    }

    private static List<TableLayout.Column> columns(ByteReader in) {
        var count = in.count();
        var columns = new ArrayList<TableLayout.Column>();
        for (var i = 0; i < count; i++) {
            columns.add(new TableLayout.Column(in.text(), in.text(), in.u8() == 1));
        }
        return columns;
    }

    private static List<Integer> key(ByteReader in) {
        var count = in.count();
        var key = new ArrayList<Integer>();
        for (var i = 0; i < count; i++) {
            key.add(in.count());
        }
        return key;
    }
}
