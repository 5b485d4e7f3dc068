package org.threeplug.persistence.stock;

import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.STOCK_BALANCE;
import static org.threeplug.persistence.schema.Tables.STOCK_MOVEMENT;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.documents.SeriesName;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.nodes.OwnNode;
import org.threeplug.persistence.schema.tables.records.DocumentRecord;
import org.threeplug.persistence.schema.tables.records.StockMovementRecord;
import org.threeplug.settings.Register;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;
import org.threeplug.stock.Stock;
import org.threeplug.stock.StockPlace;

final class JooqStock implements Stock {

    /// Asked at every scan: plain SQL that H2 keeps prepared. The parts of several PCs, this one's first.
    private static final String ON_HAND = """
            SELECT quantity, book_value, average_cost, node_no FROM stock_balance
            WHERE product_id = ? AND location_id = ?""";

    private static final String OWN = OwnNode.SQL.formatted("node_no");

    private final Readers readers;
    private final Supplier<Currency> currency;

    JooqStock(Readers readers, Supplier<Currency> currency) {
        this.readers = readers;
        this.currency = currency;
    }

    @Override
    public Balance onHand(UUID product, UUID location) {
        return readers.counter().get().connectionResult(connection -> {
            try (var statement = connection.prepareStatement(ON_HAND)) {
                statement.setObject(1, product);
                statement.setObject(2, location);
                try (var rows = statement.executeQuery()) {
                    return onHand(connection, rows);
                }
            }
        });
    }

    private Balance onHand(Connection connection, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return new Balance(Quantity.ZERO, money(0), UnitPrice.zero(currency.get()));
        }
        var first = part(rows);
        if (!rows.next()) {
            return first.balance();
        }
        var parts = new ArrayList<>(List.of(first));
        do {
            parts.add(part(rows));
        } while (rows.next());
        return together(parts, own(connection));
    }

    private record Part(int node, Balance balance) {}

    private Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getInt(4),
                new Balance(
                        new Quantity(row.getLong(1)),
                        money(row.getLong(2)),
                        UnitPrice.fromBooks(row.getLong(3), currency.get())));
    }

    private static int own(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(OWN);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /// By the order of the words of their names; a branch before the other places.
    private static final String BY_PLACE = """
            SELECT b.quantity, b.book_value, b.average_cost, b.node_no, b.location_id,
                COALESCE(r.name, p.name), r.id IS NOT NULL OR p.active
            FROM stock_balance b
            LEFT JOIN branch r ON r.id = b.location_id
            LEFT JOIN stock_places p ON p.id = b.location_id
            WHERE b.product_id = ?
            ORDER BY r.id IS NULL, COALESCE(p.name_order, LOWER(r.name)), b.location_id""";

    @Override
    public List<AtPlace> byPlace(UUID product) {
        return readers.office().get().connectionResult(connection -> {
            var places = new LinkedHashMap<StockPlace, List<Part>>();
            try (var statement = connection.prepareStatement(BY_PLACE)) {
                statement.setObject(1, product);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        places.computeIfAbsent(place(rows, 5), _ -> new ArrayList<>()).add(part(rows));
                    }
                }
            }
            int own = own(connection);
            return places.entrySet().stream()
                    .map(each -> new AtPlace(each.getKey(), together(each.getValue(), own)))
                    .toList();
        });
    }

    private static Balance together(List<Part> parts, int own) {
        parts.sort(Comparator.comparing(part -> part.node() != own));
        return Balance.together(parts.stream().map(Part::balance).toList());
    }

    private static StockPlace place(ResultSet row, int first) throws SQLException {
        return new StockPlace(row.getObject(first, UUID.class), row.getString(first + 1), row.getBoolean(first + 2));
    }

    private static final String PLACES =
            "SELECT id, name, active FROM stock_places WHERE branch = '' OR branch = ? ORDER BY name_order, id";

    @Override
    public List<StockPlace> places(Register.Branch branch) {
        return readers.office().get().connectionResult(connection -> {
            var places = new ArrayList<>(List.of(new StockPlace(branch.id(), branch.name(), true)));
            try (var statement = connection.prepareStatement(PLACES)) {
                statement.setString(1, branch.code().toUpperCase(Locale.ROOT));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        places.add(place(rows, 1));
                    }
                }
            }
            return List.copyOf(places);
        });
    }

    /// Along the chain that the movements of each PC form at each location, from the newest backwards. A part goes on from where
    /// each chain was left.
    @Override
    public Page<HistoryRow> history(UUID product, Portion portion) {
        var sql = readers.office().get();
        var heads = new PriorityQueue<StockMovementRecord>(
                Comparator.comparing(StockMovementRecord::getMovedAt).reversed());
        var starts = portion.after().isPresent()
                ? portion.parts().stream().map(Long::valueOf).toList()
                : sql.select(STOCK_BALANCE.NEWEST_ROW)
                        .from(STOCK_BALANCE)
                        .where(STOCK_BALANCE.PRODUCT_ID.eq(product))
                        .fetch(STOCK_BALANCE.NEWEST_ROW);
        starts.forEach(row -> movement(sql, row).ifPresent(heads::add));
        var page = new ArrayList<StockMovementRecord>();
        while (!heads.isEmpty() && page.size() < portion.atMost()) {
            var newest = heads.remove();
            movement(sql, newest.getPreviousRow()).ifPresent(heads::add);
            page.add(newest);
        }
        var documents = sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.DOCUMENT_NO.in(page.stream().map(JooqStock::documentOf).toList()))
                .fetchMap(DOCUMENT.DOCUMENT_NO);
        var left = heads.stream().map(head -> Long.toString(head.getRowNo())).toArray(String[]::new);
        return new Page<>(
                page.stream().map(moved -> row(moved, documents.get(documentOf(moved)))).toList(),
                left.length == 0 ? Optional.empty() : Optional.of(Portion.position(left)));
    }

    private static Optional<StockMovementRecord> movement(DSLContext sql, long row) {
        return row == 0 ? Optional.empty() : sql.fetchOptional(STOCK_MOVEMENT, STOCK_MOVEMENT.ROW_NO.eq(row));
    }

    private static long documentOf(StockMovementRecord moved) {
        return moved.getRowNo() - moved.getLineNo();
    }

    private HistoryRow row(StockMovementRecord moved, DocumentRecord document) {
        return new HistoryRow(
                new Movement(
                        document.getId(),
                        moved.getLineNo(),
                        moved.getProductId(),
                        moved.getLocationId(),
                        UtcTime.moment(moved.getMovedAt()),
                        new Quantity(moved.getQuantity()),
                        money(moved.getBookValue())),
                SeriesName.reference(document.getSeries(), document.getNumber()),
                document.getKind(),
                Optional.ofNullable(document.getReason()).orElse(""));
    }

    private Money money(long minor) {
        return new Money(minor, currency.get());
    }
}
