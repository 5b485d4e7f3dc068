package org.threeplug.persistence.peers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.declared.Commands;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.tables.StoreTables;
import org.threeplug.tables.Merge;

/// Who was the last to write a column that several PCs may edit: by the time of the record, at the same time the PC with the
/// higher number, so that all of them come to the same. What this PC has edited since the journals parted is read from its own
/// journal; what was taken from others is noted beside the rows.
final class RowClocks {

    /// All columns of a row, when it is added or taken away.
    static final String WHOLE = "";

    /// When, and where.
    record Clock(Instant at, int node) implements Comparable<Clock> {
        @Override
        public int compareTo(Clock other) {
            return Comparator.comparing(Clock::at).thenComparingInt(Clock::node).compare(this, other);
        }
    }

    private record Cell(String table, String row, String column) {}

    private final Rows rows;
    private final JournalReader journal;
    private final long parted;
    private final int own;
    private final Map<Cell, Clock> edited = new HashMap<>();
    private long read;

    /// @param parted the newest record that both journals have
    /// @param own the number of this PC
    RowClocks(Rows rows, JournalReader journal, long parted, int own) {
        this.rows = rows;
        this.journal = journal;
        this.parted = parted;
        this.own = own;
        this.read = parted;
    }

    boolean isFor(long otherParted, int otherOwn) {
        return parted == otherParted && own == otherOwn;
    }

    /// Takes in what this PC has edited meanwhile. Sales, of which there are most, edit nothing that others do.
    void readOn() {
        var passed = Stream.concat(Commands.names("sales.post").stream(), Stream.of("nodes.apply")).toList();
        var places = passed.stream().map(_ -> "?").collect(Collectors.joining(", "));
        var arguments = new ArrayList<Object>(List.of(read));
        arguments.addAll(passed);
        var wanted = new TreeSet<>(rows.prepared("SELECT seq FROM journal_index WHERE seq > ? AND kind = 'command' AND outcome = 'done'"
                        + " AND command NOT IN (" + places + ")")
                .all(row -> row.getLong(1), arguments.toArray()));
        if (wanted.isEmpty()) {
            return;
        }
        read = wanted.last();
        journal.read(wanted, found -> {
            if (found instanceof Given given) {
                given.changes().forEach(change -> note(change, given.stamp().at()));
            }
        });
    }

    private void note(RowChange change, Instant at) {
        if (!isShared(change) || change.operation() == RowChange.Operation.INSERT && isOfOnePc(change)) {
            return;
        }
        var clock = new Clock(at, own);
        for (var column : columns(change)) {
            edited.merge(new Cell(change.table().name(), key(change), column), clock, (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
    }

    static boolean isShared(RowChange change) {
        return StoreTables.RULES.of(change.table().title())
                .filter(rule -> rule.merge() == Merge.LAST_WRITER)
                .isPresent();
    }

    /// Nobody else can have added a row whose key was made here.
    static boolean isOfOnePc(RowChange change) {
        return change.key().getFirst() instanceof UUID;
    }

    static List<String> columns(RowChange change) {
        return change.operation() == RowChange.Operation.UPDATE
                ? change.columns().stream().map(RowChange.ColumnChange::column).toList()
                : List.of(WHOLE);
    }

    static String key(RowChange change) {
        return change.key().stream().map(String::valueOf).collect(Collectors.joining("|"));
    }

    /// Whether a change of another PC comes after all that is known here of that column.
    boolean isNewest(RowChange change, String column, Clock theirs) {
        return Stream.of(newest(change, column), newest(change, WHOLE))
                .flatMap(Optional::stream)
                .allMatch(known -> known.compareTo(theirs) <= 0);
    }

    private Optional<Clock> newest(RowChange change, String column) {
        var cell = new Cell(change.table().name(), key(change), column);
        var noted = rows.prepared(
                        "SELECT changed_at, node_no FROM row_clock WHERE table_name = ? AND row_key = ? AND column_name = ?")
                .one(
                        row -> new Clock(UtcTime.moment(row.getObject(1, LocalDateTime.class)), row.getInt(2)),
                        cell.table(),
                        cell.row(),
                        cell.column());
        return Stream.of(noted, Optional.ofNullable(edited.get(cell)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /// Another PC was the last to write these columns.
    void taken(RowChange change, List<String> columns, Clock theirs) {
        for (var column : columns) {
            rows.prepared("MERGE INTO row_clock (table_name, row_key, column_name, changed_at, node_no)"
                            + " KEY (table_name, row_key, column_name) VALUES (?, ?, ?, ?, ?)")
                    .execute(change.table().name(), key(change), column, UtcTime.of(theirs.at()), theirs.node());
        }
    }
}
