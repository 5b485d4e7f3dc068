package org.threeplug.persistence.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The migration that makes the table of a declared kind. Its text is checked in, and a test holds the tables against the
/// declarations: what is declared later needs a migration by hand. Its rights come to older stores by a command, as all that arrive.
public final class MigrationText {

    private MigrationText() {}

    public static String of(RecordType type) {
        var table = new EntryTable(type);
        var columns = new ArrayList<String>();
        if (type.knownBy().isEmpty()) {
            columns.add("    id UUID PRIMARY KEY");
        }
        table.columns.forEach(column -> columns.addAll(columns(column)));
        if (!type.isLasting()) {
            columns.add("    active BOOLEAN NOT NULL");
        }
        columns.add("    edition INT NOT NULL");
        var name = small(type.table());
        return "-- Made from the declaration of %s.%n".formatted(type.key())
                + "CREATE TABLE " + name + " (\n" + String.join(",\n", columns) + "\n);\n"
                + indexes(table).stream().map(index -> index.text(name)).collect(Collectors.joining());
    }

    /// The table of the lines of a list: known by the record and an id of their own, under which what is personal in them is sealed.
    static String of(Field<List<Entry>> list) {
        var table = new LinesTable(list);
        var columns = new ArrayList<>(List.of(
                "    owner_id UUID NOT NULL", "    id UUID NOT NULL UNIQUE", "    line_no INT NOT NULL", "    active BOOLEAN NOT NULL"));
        table.columns.forEach(column -> columns.addAll(columns(column)));
        columns.add("    PRIMARY KEY (owner_id, id)");
        return "-- Made from the declaration of %s.%n".formatted(table.of.key())
                + "CREATE TABLE " + small(table.of.table()) + " (\n" + String.join(",\n", columns) + "\n);\n";
    }

    private static List<String> columns(EntryColumn column) {
        var all = new ArrayList<String>();
        all.add("    " + small(column.name()) + " " + column.sqlType() + (column.isRequired() ? " NOT NULL" : "")
                + (isUnique(column) ? " UNIQUE" : ""));
        if (column.hasOrder()) {
            all.add("    " + small(column.orderName()) + " VARCHAR(" + column.orderLength() + ") NOT NULL");
        }
        return all;
    }

    /// What is unique in lines is so within a record.
    private static boolean isUnique(EntryColumn column) {
        return column.field().is(Field.Trait.UNIQUE) && column.isRequired() && !column.inLines();
    }

    /// @param columns each followed by the id, so that pages go on behind any row
    record Index(String name, List<String> columns) {

        private String text(String table) {
            return "CREATE INDEX " + small(name) + " ON " + table + " (" + small(String.join(", ", columns)) + ");\n";
        }
    }

    /// A kind of which there are few is sorted as it is read.
    static List<Index> indexes(EntryTable table) {
        var type = table.type;
        var all = new ArrayList<Index>();
        if (!type.isLarge()) {
            return all;
        }
        var start = type.table() + "_BY_";
        var title = table.column(type.title()).sortName();
        for (var column : table.columns) {
            var field = column.field();
            // one index for each field: with two that begin alike H2 takes the one that does not sort
            if (field.is(Field.Trait.FILTERED)) {
                all.add(new Index(start + column.name() + "_IN_ORDER", List.of(column.name(), title, EntryTable.ID)));
            } else if (field.is(Field.Trait.LISTED) || field.is(Field.Trait.SEARCHED)) {
                all.add(new Index(start + column.name(), List.of(column.sortName(), EntryTable.ID)));
            }
        }
        return all;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
