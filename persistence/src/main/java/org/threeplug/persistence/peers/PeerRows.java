package org.threeplug.persistence.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.TableLayout;
import org.threeplug.persistence.engine.personal.SealedValue;
import org.threeplug.persistence.engine.tables.StoreTables;
import org.threeplug.tables.Merge;

/// Writes the rows of another PC's record, each by the rule that its table declares.
final class PeerRows {

    /// They tell of the PC that has them: its clock, its backups, wrong PINs typed at it. An erasure is done on each PC, which
    /// knows what of the person stands in its own books.
    private static final Set<String> OF_ITS_PC = Set.of(
            "CLOCK_JUMP", "BACKUP_PROOF", "BACKUP_RESTORATION", "PIN_TRIES", "ERASED_PERSON", "APPLIED_JOURNAL", "ROW_CLOCK");

    /// Wrong passwords are counted where they are typed.
    private static final Set<String> OF_ITS_PC_IN_USERS = Set.of("FAILED_ATTEMPTS", "LOCKED_UNTIL");

    private final Rows rows;
    private final RowClocks clocks;
    private final PeerValues values;
    private final PeerStock stock;
    private final int number;
    private long written;
    private boolean summed;

    PeerRows(Rows rows, RowClocks clocks, PeerValues values, int number) {
        this.rows = rows;
        this.clocks = clocks;
        this.values = values;
        this.number = number;
        this.stock = new PeerStock(rows, number);
    }

    void take(Given given) {
        for (var change : given.changes()) {
            try {
                take(change, new RowClocks.Clock(given.stamp().at(), number));
            } catch (DataAccessException e) {
                throw new RefusedException(
                        "nodes.does-not-fit",
                        String.valueOf(given.stamp().sequence()),
                        change.table().title().toLowerCase(Locale.ROOT),
                        RowClocks.key(change));
            }
        }
    }

    private void take(RowChange change, RowClocks.Clock theirs) {
        var table = change.table().title();
        if (OF_ITS_PC.contains(table) || PeerScan.isOwnName(change)) {
            return;
        }
        var rule = StoreTables.RULES.of(table).orElseThrow(() -> new RefusedException("nodes.program-newer", table));
        switch (rule.merge()) {
            case APPEND, OWNED -> asItIs(change);
            case LAST_WRITER -> byTheLast(change, theirs);
            case DERIVED -> summed |= table.equals("LEDGER_SUM");
            case LOCAL -> {
                // nobody else's
            }
        }
    }

    private void asItIs(RowChange change) {
        switch (change.operation()) {
            case INSERT -> {
                insert(change);
                if (change.table().name().equals("STOCK_MOVEMENT")) {
                    stock.moved(change);
                }
            }
            case UPDATE -> mustHit(update(change, RowClocks.columns(change)));
            case DELETE -> mustHit(delete(change));
        }
    }

    private static void mustHit(int rows) {
        if (rows != 1) {
            throw new DataAccessException("a row that is not here");
        }
    }

    private void byTheLast(RowChange change, RowClocks.Clock theirs) {
        var there = exists(change);
        switch (change.operation()) {
            case INSERT -> {
                if (there) {
                    newest(change, all(change), theirs);
                } else if (clocks.isNewest(change, RowClocks.WHOLE, theirs)) {
                    insert(change);
                }
            }
            case UPDATE -> {
                if (there) {
                    newest(change, RowClocks.columns(change), theirs);
                }
            }
            case DELETE -> {
                if (there && clocks.isNewest(change, RowClocks.WHOLE, theirs)) {
                    delete(change);
                    clocks.taken(change, List.of(RowClocks.WHOLE), theirs);
                }
            }
        }
    }

    private void newest(RowChange change, List<String> columns, RowClocks.Clock theirs) {
        var won = columns.stream()
                .filter(column -> !change.table().name().equals("APP_USER") || !OF_ITS_PC_IN_USERS.contains(column))
                .filter(column -> clocks.isNewest(change, column, theirs))
                .toList();
        if (!won.isEmpty() && update(change, won) == 1) {
            clocks.taken(change, won, theirs);
        }
    }

    private static List<String> all(RowChange change) {
        var table = change.table();
        return table.columns().stream()
                .filter(column -> !column.generated() && !table.key().contains(table.columns().indexOf(column)))
                .map(TableLayout.Column::name)
                .toList();
    }

    private boolean exists(RowChange change) {
        return rows.prepared("SELECT 1 FROM " + change.table().qualifiedName() + where(change))
                .one(_ -> true, change.key().toArray())
                .orElse(false);
    }

    private void insert(RowChange change) {
        var names = new ArrayList<String>();
        var arguments = new ArrayList<@Nullable Object>();
        var table = change.table();
        for (int column = 0; column < table.columns().size(); column++) {
            if (!table.columns().get(column).generated()) {
                int at = column;
                names.add('"' + table.columns().get(column).name() + '"');
                arguments.add(values.of(change, column)
                        .orElseGet(() -> PeerValues.blank(change, at, (SealedValue) change.after(at)))
                        .object());
            }
        }
        written += rows.prepared("INSERT INTO " + table.qualifiedName() + " (" + String.join(", ", names) + ") VALUES ("
                        + names.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")")
                .execute(arguments.toArray());
    }

    private int update(RowChange change, List<String> columns) {
        var names = new ArrayList<String>();
        var arguments = new ArrayList<@Nullable Object>();
        var all = change.table().columns();
        for (int column = 0; column < all.size(); column++) {
            if (columns.contains(all.get(column).name())) {
                var value = values.of(change, column);
                if (value.isPresent()) {
                    names.add('"' + all.get(column).name() + "\" = ?");
                    arguments.add(value.get().object());
                }
            }
        }
        if (names.isEmpty()) {
            return 1;
        }
        arguments.addAll(change.key());
        int hit = rows.prepared("UPDATE " + change.table().qualifiedName() + " SET " + String.join(", ", names) + where(change))
                .execute(arguments.toArray());
        written += hit;
        return hit;
    }

    private int delete(RowChange change) {
        int hit = rows.prepared("DELETE FROM " + change.table().qualifiedName() + where(change))
                .execute(change.key().toArray());
        written += hit;
        return hit;
    }

    private static String where(RowChange change) {
        return change.table().key().stream()
                .map(column -> '"' + change.table().columns().get(column).name() + "\" = ?")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /// Writes what follows from the rows.
    ///
    /// @return how many rows were written
    long settled() {
        return written + stock.write();
    }

    /// Whether that PC has summed up its ledger meanwhile.
    boolean isSummed() {
        return summed;
    }
}
