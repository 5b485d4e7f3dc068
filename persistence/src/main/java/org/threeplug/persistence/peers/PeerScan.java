package org.threeplug.persistence.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.TableLayout;
import org.threeplug.persistence.engine.tables.StoreTables;
import org.threeplug.persistence.nodes.NodeRange;
import org.threeplug.tables.PlugTables;

/// Looks through what another PC has recorded since its journal and this one parted: who it is, whether it posted under its own
/// numbers only, and in which stretches it can be taken.
final class PeerScan {

    /// Rows that bear a number of their node, and the column it is in.
    private static final Set<String> NUMBERED = Set.of("DOCUMENT_NO", "ROW_NO", "THROUGH_ROW");

    /// So many rows are written in some ten thousandths of a second each; nobody at the counter waits for more.
    private static final int ROWS_AT_ONCE = 300;

    /// @param head the hash of the last record
    record Stretch(long from, long through, String head) {}

    private UUID node;
    private int number;
    private String name = "";
    private boolean posted;
    private long last;
    private long rows;
    private long from;
    private final List<Stretch> stretches = new ArrayList<>();

    /// @param shop how the PC is called that all others were copied from
    PeerScan(UUID shop) {
        this.node = shop;
    }

    void met(Given given) {
        boolean own = given.order().node().equals(node) && !isTakenOver(given);
        var sums = new HashMap<Long, Long>();
        for (var change : given.changes()) {
            identity(change, given);
            if (!isTakenOver(given)) {
                mustTravel(change.table());
                numbers(change, given, own);
                sum(change, sums);
            }
        }
        sums.forEach((document, sum) -> {
            if (sum != 0) {
                throw new RefusedException(
                        "nodes.journal-unbalanced", String.valueOf(given.stamp().sequence()), String.valueOf(document));
            }
        });
        note(given);
    }

    /// What a plug there keeps, this PC has no tables for and does not know to be personal: it is not taken in by halves.
    private static void mustTravel(TableLayout table) {
        if (PlugTables.isOfAPlug(table.schema())) {
            throw new RefusedException("nodes.plug-tables", table.title());
        }
        if (StoreTables.RULES.of(table.title()).isEmpty()) {
            throw new RefusedException("nodes.program-newer", table.title());
        }
    }

    /// What it has taken from others it is not asked for.
    static boolean isTakenOver(Given given) {
        return given.order().command().equals("nodes.apply");
    }

    private void note(Given given) {
        passed(given.stamp().sequence());
        rows += given.changes().size();
        if (rows >= ROWS_AT_ONCE || sumsUp(given)) {
            end(given.stamp().hash().toString());
        }
    }

    /// What follows in the same stretch would be in the sum too, which then has another end than the other PC's.
    private static boolean sumsUp(Given given) {
        return given.changes().stream()
                .anyMatch(change -> change.table().name().equals("LEDGER_SUM"));
    }

    /// A record that is no command.
    void passed(long sequence) {
        if (from == 0) {
            from = sequence;
        }
        last = sequence;
    }

    /// Ends a stretch with the newest record.
    void end(String head) {
        if (from > 0) {
            stretches.add(new Stretch(from, last, head));
        }
        from = 0;
        rows = 0;
    }

    private void identity(RowChange change, Given given) {
        if (isTakenOver(given)) {
            return;
        }
        if (isOwnName(change)) {
            node = UUID.fromString(text(change, "CONTENT"));
        }
        if (change.table().name().equals("NODE") && change.operation() == RowChange.Operation.INSERT) {
            if (posted) {
                throw forked(given, number);
            }
            number = ((Number) change.keyPart(0)).intValue();
            name = text(change, "NAME");
        }
    }

    /// The setting that says which node these books are of.
    static boolean isOwnName(RowChange change) {
        return change.table().name().equals("SETTING") && change.keyPart(0).equals("node");
    }

    private static String text(RowChange change, String column) {
        return change.columns().stream()
                .filter(one -> one.column().equals(column))
                .flatMap(one -> one.after().stream())
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    private void numbers(RowChange change, Given given, boolean own) {
        if (!isNumbered(change.table())) {
            return;
        }
        if (change.operation() != RowChange.Operation.INSERT) {
            mustForgetOnly(change, given);
            return;
        }
        posted = true;
        if (!own || !new NodeRange(number).holds((Long) change.keyPart(0))) {
            throw forked(given, number);
        }
    }

    /// Nothing that was posted ever changes but the name of a customer who is forgotten.
    private static void mustForgetOnly(RowChange change, Given given) {
        var forgets = change.operation() == RowChange.Operation.UPDATE
                && change.table().name().equals("DOCUMENT")
                && change.columns().stream().allMatch(column -> column.column().equals("CUSTOMER_NAME"));
        if (!forgets) {
            throw new RefusedException(
                    "nodes.journal-changes-posted",
                    String.valueOf(given.stamp().sequence()),
                    change.table().title().toLowerCase(Locale.ROOT),
                    String.valueOf(change.keyPart(0)));
        }
    }

    private static boolean isNumbered(TableLayout table) {
        return !table.key().isEmpty()
                && NUMBERED.contains(table.columns().get(table.key().getFirst()).name());
    }

    private static RefusedException forked(Given given, int number) {
        return new RefusedException(
                "nodes.journal-forked", String.valueOf(given.stamp().sequence()), String.valueOf(number));
    }

    private static void sum(RowChange change, HashMap<Long, Long> sums) {
        if (!change.table().name().equals("LEDGER_POSTING")) {
            return;
        }
        long row = (Long) change.keyPart(0);
        long line = value(change, "LINE_NO");
        sums.merge(row - line, value(change, "AMOUNT"), Math::addExact);
    }

    private static long value(RowChange change, String column) {
        return change.columns().stream()
                .filter(one -> one.column().equals(column))
                .flatMap(one -> one.after().stream())
                .mapToLong(found -> ((Number) found).longValue())
                .findFirst()
                .orElseThrow();
    }

    UUID node() {
        return node;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    List<Stretch> stretches() {
        return stretches;
    }
}
