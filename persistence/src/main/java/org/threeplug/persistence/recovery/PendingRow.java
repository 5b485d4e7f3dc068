package org.threeplug.persistence.recovery;

import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.journal.RowChange;

/// What a run of records makes of one row in the end, so that a balance that changed a thousand times is written once.
final class PendingRow {

    /// What must be done with the row.
    enum Work {
        INSERT,
        UPDATE,
        DELETE,
        NOTHING
    }

    private final @Nullable Object[] values;
    private final boolean[] set;
    private boolean existed;
    private boolean exists;

    PendingRow(RowChange first) {
        var width = first.table().columns().size();
        values = new @Nullable Object[width];
        set = new boolean[width];
        existed = first.operation() != RowChange.Operation.INSERT;
        exists = existed;
        then(first);
    }

    void then(RowChange change) {
        var inserts = change.operation() == RowChange.Operation.INSERT;
        if (inserts == exists) {
            throw new IllegalStateException("changes of one row that do not follow each other: "
                    + change.table().title() + change.key());
        }
        exists = change.operation() != RowChange.Operation.DELETE;
        if (!exists) {
            key(change);
            return;
        }
        for (var column : change.changed()) {
            values[column] = change.after(column);
            set[column] = true;
        }
        key(change);
    }

    private void key(RowChange change) {
        var key = change.key();
        for (var i = 0; i < key.size(); i++) {
            values[change.table().key().get(i)] = key.get(i);
        }
    }

    Work work() {
        if (exists) {
            return existed ? Work.UPDATE : Work.INSERT;
        }
        return existed ? Work.DELETE : Work.NOTHING;
    }

    @Nullable Object value(int column) {
        return values[column];
    }

    boolean isSet(int column) {
        return set[column];
    }
}
