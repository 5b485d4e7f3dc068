package org.threeplug.persistence.engine.recovery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.TableLayout;

/// What a run of records makes of one table. Each segment of the journal has its own description of the table, so a table
/// is known by its name.
final class PendingTable {

    private final TableLayout layout;
    private final Map<Object, PendingRow> rows = new LinkedHashMap<>();

    PendingTable(TableLayout layout) {
        this.layout = layout;
    }

    void add(RowChange change) {
        var key = change.table().key().size() == 1 ? change.keyPart(0) : change.key();
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

    Collection<PendingRow> rows() {
        return rows.values();
    }
}
