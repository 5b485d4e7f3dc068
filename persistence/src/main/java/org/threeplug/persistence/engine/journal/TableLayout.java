package org.threeplug.persistence.engine.journal;

import java.util.List;

/// A table as the journal knows it.
///
/// @param number names the table in records written under the same layout
/// @param key the positions of the primary key's columns
public record TableLayout(int number, String schema, String name, List<Column> columns, List<Integer> key) {

    /// @param generated computed by the database, so never written by a replay
    public record Column(String name, String type, boolean generated) {}

    public TableLayout {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /// As SQL names it.
    public String qualifiedName() {
        return '"' + schema + "\".\"" + name + '"';
    }

    /// As a person names it.
    public String title() {
        return title(schema, name);
    }

    /// As a person names a table of a schema.
    public static String title(String schema, String name) {
        return "PUBLIC".equals(schema) ? name : schema + "." + name;
    }
}
