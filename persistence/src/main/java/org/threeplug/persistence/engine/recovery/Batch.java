package org.threeplug.persistence.engine.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.TableLayout;

/// Records that become one transaction, and what they make of each row together.
final class Batch {

    private final List<Given> records = new ArrayList<>();
    private final Map<String, PendingTable> tables = new LinkedHashMap<>();
    private boolean followEachOther = true;
    private int changes;

    void add(Given given) {
        records.add(given);
        changes += given.changes().size();
        if (followEachOther) {
            try {
                for (var change : given.changes()) {
                    tables.computeIfAbsent(change.table().qualifiedName(), _ -> new PendingTable(change.table()))
                            .add(change);
                }
            } catch (IllegalStateException _) {
                followEachOther = false;
                tables.clear();
            }
        }
    }

    /// Whether the changes of each row follow each other, so that they can be taken together.
    boolean isCoalesced() {
        return followEachOther;
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    List<Given> records() {
        return records;
    }

    /// The tables it touches, some perhaps more than once.
    Stream<TableLayout> layouts() {
        return followEachOther
                ? tables.values().stream().map(PendingTable::layout)
                : records.stream().flatMap(given -> given.changes().stream()).map(RowChange::table);
    }

    Iterable<PendingTable> tables() {
        return tables.values();
    }

    int changes() {
        return changes;
    }
}
