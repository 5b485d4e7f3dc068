package org.threeplug.persistence.measures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Sums;
import org.threeplug.persistence.documents.DocumentNumbers;
import org.threeplug.persistence.nodes.NodeRange;

/// Walks through summaries and documents for one question.
final class Walk {

    /// Which documents are read one by one.
    enum Which {
        ALL,
        /// Those that the summaries do not reach yet.
        NOT_SUMMED_UP
    }

    private static final long STEP = DocumentNumbers.STEP;

    /// Beyond so many days it is quicker to read all documents than to look for the first and the last.
    private static final long MANY_DAYS = 100;

    private final Connection connection;
    private final FigureRows.Rules rules;
    private final AskedRows rows;
    private final FigureQuery query;
    private final Figures.Watch watch;
    private final FigureRows tables;

    Walk(Connection connection, FigureRows.Rules rules, AskedRows rows, FigureQuery query, Figures.Watch watch) {
        this.connection = connection;
        this.rules = rules;
        this.rows = rows;
        this.query = query;
        this.watch = watch;
        this.tables = new FigureRows(connection);
    }

    void summaries() throws SQLException {
        if (!tables.mark(rules.edition()).usable()) {
            return;
        }
        boolean whole = rows.stored().isEmpty();
        for (var piece : query.span().pieces(rows.coarsest())) {
            tables.read(rows.summary(), piece, query.costs(), (span, register, entries, costs) -> {
                var there = rows.at(piece.grain().first(span), register);
                if (there.isPresent()) {
                    Entries.read(entries, costs, member -> there.get()
                            .sums(whole ? List.of() : List.of(member))
                            .orElseGet(Sums::new));
                }
            });
        }
    }

    void documents(Which which) throws SQLException {
        var folding = new Folding(rows.stored(), rules.coin());
        var mark = tables.mark(rules.edition());
        long done = 0;
        for (var newest : tables.newest().entrySet()) {
            long after = which == Which.ALL ? new NodeRange(newest.getKey()).first() : mark.of(newest.getKey());
            var range = which == Which.ALL ? range(newest.getKey(), after, newest.getValue()) : new Range(after, newest.getValue());
            var reader = new SoldReader(connection, rules.zone(), query.costs());
            for (long at = range.after(); at < range.last(); at += SoldReader.AT_ONCE * STEP) {
                long last = Math.min(range.last(), at + SoldReader.AT_ONCE * STEP);
                reader.read(at + 1, last + STEP, document -> fold(folding, document));
                done += (last - at) / STEP;
                watch.at(done, done + (range.last() - last) / STEP);
            }
        }
    }

    private boolean fold(Folding folding, SoldDocument document) {
        if (!rows.isWanted(document)) {
            return false;
        }
        var there = rows.at(document.day(), document.register());
        if (there.isEmpty()) {
            return false;
        }
        boolean[] hit = {false};
        folding.fold(document, (_, members) -> {
            var sums = there.get().sums(members);
            hit[0] |= sums.isPresent();
            return sums;
        });
        return hit[0];
    }

    /// @param after no document of it
    private record Range(long after, long last) {}

    /// Where the documents of the span lie among those of a node.
    private Range range(int node, long after, long last) throws SQLException {
        if (query.span().days() > MANY_DAYS) {
            return new Range(after, last);
        }
        try (var statement = connection.prepareStatement("SELECT MIN(document_no), MAX(document_no) FROM document"
                + " WHERE business_date BETWEEN ? AND ? AND document_no > ? AND document_no <= ?")) {
            statement.setObject(1, query.span().from());
            statement.setObject(2, query.span().to());
            statement.setLong(3, new NodeRange(node).first());
            statement.setLong(4, last);
            try (var row = statement.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? new Range(last, last) : new Range(first - 1, row.getLong(2));
            }
        }
    }

    /// The documents that add to anything that was asked for, newest first.
    List<UUID> newest(int most) throws SQLException {
        var folding = new Folding(rows.stored(), rules.coin());
        var found = new ArrayList<Long>();
        for (Map.Entry<Integer, Long> newest : tables.newest().entrySet()) {
            var range = range(newest.getKey(), new NodeRange(newest.getKey()).first(), newest.getValue());
            var reader = new SoldReader(connection, rules.zone(), false);
            int of = 0;
            for (long last = range.last(); last > range.after() && of < most; last -= SoldReader.AT_ONCE * STEP) {
                long from = Math.max(range.after() + 1, last - SoldReader.AT_ONCE * STEP + 1);
                var here = new ArrayList<Long>();
                reader.read(from, last + STEP, document -> {
                    if (fold(folding, document)) {
                        here.add(document.number());
                    }
                });
                of += here.size();
                found.addAll(here.reversed());
                watch.at(of, 0);
            }
        }
        return ids(found.subList(0, Math.min(most, found.size())));
    }

    private List<UUID> ids(List<Long> numbers) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var statement = connection.prepareStatement("SELECT id FROM document WHERE document_no = ?")) {
            for (var number : numbers) {
                statement.setLong(1, number);
                try (var row = statement.executeQuery()) {
                    if (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                }
            }
        }
        return ids;
    }
}
