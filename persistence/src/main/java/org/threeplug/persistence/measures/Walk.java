package org.threeplug.persistence.measures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.UUID;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Side;
import org.threeplug.measures.Sum;
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

    /// What is asked for is often among the very newest.
    private static final int FEW = 200;

    /// So many products are looked for among lines, and so many documents are read one by one.
    private static final int FEW_PRODUCTS = 20;

    private static final int FEW_DOCUMENTS = 50;

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
        var places = new HashMap<List<Member>, AskedRows.There>();
        var sums = new HashMap<List<Member>, SumTable>();
        for (var piece : query.span().pieces(rows.coarsest())) {
            tables.read(rows.summary(), piece, query.costs(), (span, register, entries, costs) -> {
                var there = rows.at(piece.grain().first(span), register);
                if (there.isPresent()) {
                    places.putIfAbsent(there.get().plain(), there.get());
                    var table = sums.computeIfAbsent(there.get().plain(), _ -> new SumTable());
                    Entries.read(entries, costs, piece.isLess(), table);
                }
            });
        }
        sums.forEach((plain, table) -> rows.add(places.get(plain), table));
    }

    void documents(Which which) throws SQLException {
        reading(which, new Folding(rows.stored(), rules.coin()), this::fold);
    }

    private void reading(Which which, Folding folding, BiConsumer<Folding, SoldDocument> each) throws SQLException {
        var mark = tables.mark(rules.edition());
        long done = 0;
        for (var newest : tables.newest().entrySet()) {
            long after = which == Which.ALL ? new NodeRange(newest.getKey()).first() : mark.of(newest.getKey());
            var range = which == Which.ALL ? range(newest.getKey(), after, newest.getValue()) : new Range(after, newest.getValue());
            var reader = new SoldReader(connection, rules.zone(), query.costs());
            for (long at = range.after(); at < range.last(); at += SoldReader.AT_ONCE * STEP) {
                long last = Math.min(range.last(), at + SoldReader.AT_ONCE * STEP);
                reader.read(at + 1, last + STEP, document -> each.accept(folding, document));
                done += (last - at) / STEP;
                watch.at(done, done + (range.last() - last) / STEP);
            }
        }
    }

    /// Each document that adds to what was asked for on one side.
    void each(Side side, Consumer<SoldDocument> taker) throws SQLException {
        reading(Which.ALL, new Folding(rows.stored(), rules.coin()), (folding, document) -> {
            if (isBehind(folding, document, Set.of(side))) {
                taker.accept(document);
            }
        });
    }

    private void fold(Folding folding, SoldDocument document) {
        if (rows.isWanted(document)) {
            rows.at(document.day(), document.register())
                    .ifPresent(there -> folding.fold(document, (_, members) -> there.sums(members)));
        }
    }

    /// Whether a document adds to anything that was asked for, on one of some sides.
    private boolean isBehind(Folding folding, SoldDocument document, Set<Side> sides) {
        if (!rows.isWanted(document)) {
            return false;
        }
        var added = new Sums();
        rows.at(document.day(), document.register())
                .ifPresent(there -> folding.fold(document, (_, members) -> there.sums(members).map(_ -> added)));
        return sides.stream().anyMatch(side -> added.of(side, Sum.DOCUMENTS) > 0 || added.of(side, Sum.LINES) > 0);
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

    /// The documents that add to anything that was asked for, by falling numbers, and so the newest of each PC first.
    Page<UUID> newest(Set<Side> sides, Portion portion) throws SQLException {
        var folding = new Folding(rows.stored(), rules.coin());
        var found = new ArrayList<Long>();
        long before = portion.after().map(Long::parseLong).orElse(Long.MAX_VALUE);
        var nodes = new ArrayList<>(tables.newest().entrySet());
        nodes.sort(Map.Entry.<Integer, Long>comparingByKey().reversed());
        for (var newest : nodes) {
            long first = new NodeRange(newest.getKey()).first();
            if (found.size() < portion.atMost() && first < before) {
                var range = range(newest.getKey(), first, Math.min(newest.getValue(), before - STEP));
                backwards(folding, range, sides, portion.atMost(), found);
            }
        }
        var part = found.subList(0, Math.min(portion.atMost(), found.size()));
        return new Page<>(
                ids(part), part.size() < portion.atMost() ? Optional.empty() : Optional.of(Long.toString(part.getLast())));
    }

    private void backwards(Folding folding, Range range, Set<Side> sides, int most, List<Long> found) throws SQLException {
        var reader = new SoldReader(connection, rules.zone(), false);
        long span = FEW * STEP;
        for (long last = range.last(); last > range.after() && found.size() < most; last -= span, span = SoldReader.AT_ONCE * STEP) {
            long from = Math.max(range.after() + 1, last - span + 1);
            var here = new ArrayList<Long>();
            for (var part : parts(from, last + STEP)) {
                reader.read(part.from(), part.end(), document -> {
                    if (isBehind(folding, document, sides)) {
                        here.add(document.number());
                    }
                });
            }
            found.addAll(here.reversed());
            watch.at((range.last() - from + 1) / STEP, (range.last() - range.after()) / STEP);
        }
    }

    /// Numbers that are to be read, up to the first that are not.
    private record Part(long from, long end) {}

    /// Of a few products few documents tell, and only those are read whole; which they are, the database finds among the lines without
    /// handing them out.
    private List<Part> parts(long from, long end) throws SQLException {
        var products = query.only().getOrDefault(Axis.PRODUCT, Set.of());
        if (products.isEmpty() || products.size() > FEW_PRODUCTS || !products.stream().allMatch(Member::isThing)) {
            return List.of(new Part(from, end));
        }
        var numbers = new TreeSet<Long>();
        var places = String.join(", ", Collections.nCopies(products.size(), "?"));
        try (var statement = connection.prepareStatement(
                "SELECT row_no FROM document_line WHERE row_no >= ? AND row_no < ? AND product_id IN (" + places + ")")) {
            statement.setLong(1, from);
            statement.setLong(2, end);
            int place = 3;
            for (var product : products) {
                statement.setObject(place++, product.id());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1) / STEP * STEP);
                }
            }
        }
        // lines of the document before the first lie behind its number
        numbers.removeIf(number -> number < from);
        return numbers.size() > FEW_DOCUMENTS
                ? List.of(new Part(from, end))
                : numbers.stream().map(number -> new Part(number, number + STEP)).toList();
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
