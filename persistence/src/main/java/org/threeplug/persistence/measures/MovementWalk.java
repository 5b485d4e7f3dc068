package org.threeplug.persistence.measures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.threeplug.documents.DocumentKind;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Span;
import org.threeplug.persistence.documents.DocumentNumbers;
import org.threeplug.persistence.nodes.NodeRange;
import org.threeplug.stock.StockDays;

/// Walks along movements as they were written, with their documents beside them, some thousand at once.
final class MovementWalk {

    private static final long STEP = (long) DocumentNumbers.STEP * SoldReader.AT_ONCE;

    /// Beyond so many days it is quicker to read all than to look for the first.
    private static final long MANY_DAYS = 100;

    private static final String DOCUMENTS =
            "SELECT document_no, kind, business_date, reason FROM document WHERE document_no >= ? AND document_no < ?";
    private static final String MOVEMENTS =
            "SELECT row_no, line_no, product_id, location_id, quantity%s FROM stock_movement WHERE row_no >= ? AND row_no < ? ORDER BY row_no%s";

    private final Connection connection;
    private final boolean values;
    private final Figures.Watch watch;

    /// @param values whether what goods stand in the books for is read at all
    MovementWalk(Connection connection, boolean values, Figures.Watch watch) {
        this.connection = connection;
        this.values = values;
        this.watch = watch;
    }

    /// Of one PC, those on the days wanted.
    private record Range(long first, long last) {}

    /// @return false when the taker wanted no more
    boolean forwards(Span days, Predicate<StockDays.Moved> taker) throws SQLException {
        for (var range : ranges(days)) {
            for (long at = range.first(); at <= range.last(); at += STEP) {
                if (!part(at, Math.min(range.last() + DocumentNumbers.STEP, at + STEP), days, false, taker)) {
                    return false;
                }
                tell(at - range.first(), range);
            }
        }
        return true;
    }

    /// From the newest; of several PCs one after the other.
    boolean backwards(LocalDate day, Predicate<StockDays.Moved> taker) throws SQLException {
        var days = new Span(LocalDate.MIN, day);
        for (var range : ranges(days).reversed()) {
            for (long end = range.last() + DocumentNumbers.STEP; end > range.first(); end -= STEP) {
                if (!part(Math.max(range.first(), end - STEP), end, days, true, taker)) {
                    return false;
                }
                tell(range.last() - end, range);
            }
        }
        return true;
    }

    private void tell(long done, Range range) {
        watch.at(Math.max(0, done) / DocumentNumbers.STEP, (range.last() - range.first()) / DocumentNumbers.STEP + 1);
    }

    private List<Range> ranges(Span days) throws SQLException {
        var ranges = new ArrayList<Range>();
        boolean all = !days.from().isAfter(newestDay().minusDays(MANY_DAYS));
        for (var newest : new FigureRows(connection).newest().entrySet()) {
            var node = new NodeRange(newest.getKey());
            var first = all ? Optional.of(node.first() + DocumentNumbers.STEP) : first(node, newest.getValue(), days);
            first.ifPresent(number -> ranges.add(new Range(number, newest.getValue())));
        }
        return ranges;
    }

    private LocalDate newestDay() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT MAX(business_date) FROM document");
                var row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDate.class)).orElse(LocalDate.EPOCH);
        }
    }

    private Optional<Long> first(NodeRange node, long newest, Span days) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT MIN(document_no) FROM document WHERE business_date >= ? AND document_no > ? AND document_no <= ?")) {
            statement.setObject(1, days.from());
            statement.setLong(2, node.first());
            statement.setLong(3, newest);
            try (var row = statement.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(first);
            }
        }
    }

    private record Head(DocumentKind kind, LocalDate day, Optional<String> reason) {}

    private boolean part(long from, long end, Span days, boolean falling, Predicate<StockDays.Moved> taker)
            throws SQLException {
        var heads = heads(from, end);
        try (var statement = range(MOVEMENTS.formatted(values ? ", book_value" : "", falling ? " DESC" : ""), from, end);
                var row = statement.executeQuery()) {
            while (row.next()) {
                var head = Optional.ofNullable(heads.get(row.getLong(1) - row.getInt(2)))
                        .filter(found -> days.holds(found.day()));
                if (head.isPresent()
                        && !taker.test(new StockDays.Moved(
                                head.get().day(),
                                head.get().kind(),
                                head.get().reason(),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getLong(5),
                                values ? row.getLong(6) : 0))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Map<Long, Head> heads(long from, long end) throws SQLException {
        var heads = new HashMap<Long, Head>();
        try (var statement = range(DOCUMENTS, from, end);
                var row = statement.executeQuery()) {
            while (row.next()) {
                heads.put(
                        row.getLong(1),
                        new Head(
                                DocumentKind.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                Optional.ofNullable(row.getString(4))));
            }
        }
        return heads;
    }

    private PreparedStatement range(String sql, long from, long end) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setLong(1, from);
        statement.setLong(2, end);
        return statement;
    }
}
