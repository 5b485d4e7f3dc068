package org.threeplug.persistence.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.threeplug.persistence.journal.RowChange;
import org.threeplug.persistence.journal.TableLayout;

/// What a run of records makes of one table. Each segment of the journal has its own description of the table, so a table
/// is known by its name.
final class PendingTable {

    private final TableLayout layout;
    private final Map<List<Object>, PendingRow> rows = new LinkedHashMap<>();

    PendingTable(TableLayout layout) {
        this.layout = layout;
    }

    void add(RowChange change) {
        var key = change.key();
        var row = rows.get(key);
        if (row == null) {
            rows.put(key, new PendingRow(change));
        } else {
            row.then(change);
        }
    }

    TableLayout layout() {
        return layout;
    }

    List<PendingRow> rows() {
        return List.copyOf(rows.values());
    }
}
