package org.threeplug.persistence.engine.recovery;

import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.journal.RowChange;

/// What a run of records makes of one row in the end, so that a balance that changed a thousand times is written once.
final class PendingRow {

    /// What must be done with the row.
    enum Work {
        INSERT,
        UPDATE,
        DELETE,
        NOTHING
    }

    private static final boolean[] ALL = {};

    private @Nullable Object[] values;
    private final boolean[] set;
    private final boolean existed;
    private boolean exists;
    /// Whether the values are the record's own: most rows are inserted and never changed, and need no copy.
    private boolean borrowed;

    PendingRow(RowChange first) {
        var width = first.table().columns().size();
        existed = first.operation() != RowChange.Operation.INSERT;
        if (existed) {
            values = new @Nullable Object[width];
            set = new boolean[width];
            exists = true;
            then(first);
        } else {
            values = first.inserted();
            set = ALL;
            exists = true;
            borrowed = true;
        }
    }

    void then(RowChange change) {
        var inserts = change.operation() == RowChange.Operation.INSERT;
        if (inserts == exists) {
            throw new IllegalStateException("changes of one row that do not follow each other: "
                    + change.table().title() + change.key());
        }
        exists = change.operation() != RowChange.Operation.DELETE;
        if (borrowed) {
            values = values.clone();
            borrowed = false;
        }
        if (exists) {
            for (var column : change.changed()) {
                values[column] = change.after(column);
                if (set.length > 0) {
                    set[column] = true;
                }
            }
        }
        for (var part = 0; part < change.table().key().size(); part++) {
            values[change.table().key().get(part)] = change.keyPart(part);
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
        return set.length == 0 || set[column];
    }
}
