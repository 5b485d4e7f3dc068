package org.threeplug.persistence.engine.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds rows of one kind, several with one statement: most of what H2 does for a short INSERT it does for each
/// statement, not for each row.
public final class InsertRows {

    private static final int MOST = 16;

    private final Rows rows;
    private final String start;
    private final String places;
    private final int columns;
    private final Map<Integer, Prepared> bySize = new HashMap<>();

    /// @param table with its columns in the order of the values: `tender (document_id, line_no)`
    public InsertRows(Rows rows, String table, int columns) {
        this.rows = rows;
        this.start = "INSERT INTO " + table + " VALUES ";
        this.places = "(" + "?, ".repeat(columns - 1) + "?)";
        this.columns = columns;
    }

    /// Each row's values in the order of the columns.
    public void insert(List<@Nullable Object[]> values) {
        for (int from = 0; from < values.size(); from += MOST) {
            some(values.subList(from, Math.min(values.size(), from + MOST)));
        }
    }

    private void some(List<@Nullable Object[]> values) {
        var arguments = new ArrayList<@Nullable Object>(values.size() * columns);
        for (var row : values) {
            for (var value : row) {
                arguments.add(value);
            }
        }
        statement(values.size()).execute(arguments.toArray());
    }

    private Prepared statement(int size) {
        return bySize.computeIfAbsent(
                size, n -> rows.prepared(start + String.join(", ", Collections.nCopies(n, places))));
    }
}
