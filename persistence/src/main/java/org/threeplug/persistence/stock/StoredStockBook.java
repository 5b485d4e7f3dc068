package org.threeplug.persistence.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.documents.DocumentNumbers;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.InsertRows;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.nodes.OwnNode;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;
import org.threeplug.stock.StockBook;

final class StoredStockBook implements StockBook {

    /// H2 compares a longer list of keys row by row.
    private static final int AT_ONCE = 16;

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final InsertRows insertMovements;
    private final DocumentNumbers numbers;
    private final OwnNode node;
    /// What this PC and the others have at each place that the running command has asked about.
    private final Kept<Map<Place, Parts>> asked;

    StoredStockBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
        this.numbers = DocumentNumbers.of(rows);
        this.node = OwnNode.of(rows);
        this.insertMovements = new InsertRows(
                rows,
                "stock_movement (row_no, line_no, product_id, location_id, moved_at, quantity, book_value, previous_row)",
                8);
        this.asked = rows.keepForTransaction(HashMap::new);
    }

    private record Place(UUID product, UUID location) {}

    private record OnHand(UUID product, int node, Balance balance, long newestRow) {}

    /// @param newestRow of this PC's own movements; 0 before the first
    /// @param others what the other PCs have moved, if any
    private record Parts(long newestRow, Optional<Balance> others) {

        static final Parts NONE = new Parts(0, Optional.empty());

        Parts after(long row) {
            return new Parts(row, others);
        }
    }

    @Override
    public Map<UUID, Balance> balances(Collection<UUID> products, UUID location) {
        var none = new Balance(Quantity.ZERO, Money.zero(currency.get()), UnitPrice.zero(currency.get()));
        var balances = LinkedHashMap.<UUID, Balance>newLinkedHashMap(products.size());
        products.forEach(product -> balances.put(product, none));
        var all = List.copyOf(products);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var arguments = new ArrayList<Object>(some);
            arguments.add(location);
            take(select(some.size()).all(this::onHand, arguments.toArray()), location, balances);
        }
        return balances;
    }

    /// Where one PC keeps the books each product has one row at most, which is this PC's.
    private void take(List<OnHand> found, UUID location, Map<UUID, Balance> balances) {
        var own = node.number();
        var others = new LinkedHashMap<UUID, List<Balance>>();
        for (var one : found) {
            if (one.node() == own) {
                balances.put(one.product(), one.balance());
                asked.get().put(new Place(one.product(), location), new Parts(one.newestRow(), Optional.empty()));
            } else {
                others.computeIfAbsent(one.product(), _ -> new ArrayList<>()).add(one.balance());
            }
        }
        others.forEach((product, parts) -> {
            var place = new Place(product, location);
            var theirs = Balance.together(parts);
            var ours = asked.get().get(place);
            balances.compute(
                    product,
                    (_, mine) -> ours == null || mine == null ? theirs : Balance.together(List.of(mine, theirs)));
            asked.get().put(place, new Parts(ours == null ? 0 : ours.newestRow(), Optional.of(theirs)));
        });
    }

    private OnHand onHand(ResultSet row) throws SQLException {
        var money = currency.get();
        return new OnHand(
                row.getObject(1, UUID.class),
                row.getInt(6),
                new Balance(
                        new Quantity(row.getLong(2)),
                        new Money(row.getLong(3), money),
                        UnitPrice.fromBooks(row.getLong(4), money)),
                row.getLong(5));
    }

    private Prepared select(int products) {
        return rows.prepared(products == 1 ? SELECT_ONE : SELECT_SOME.formatted("?" + ", ?".repeat(products - 1)));
    }

    private static final String SELECT_ONE = """
            SELECT product_id, quantity, book_value, average_cost, newest_row, node_no FROM stock_balance
            WHERE product_id = ? AND location_id = ?""";
    private static final String SELECT_SOME = """
            SELECT product_id, quantity, book_value, average_cost, newest_row, node_no FROM stock_balance
            WHERE product_id IN (%s) AND location_id = ?""";
    private static final String PLACE = """
            SELECT m.location_id FROM document d
            JOIN stock_movement m ON m.row_no BETWEEN d.document_no AND d.document_no + 99999
            WHERE d.id = ? ORDER BY m.row_no FETCH FIRST ROW ONLY""";
    private static final String MERGE = """
            MERGE INTO stock_balance (product_id, location_id, node_no, quantity, book_value, average_cost, newest_row)
            KEY (product_id, location_id, node_no) VALUES (?, ?, ?, ?, ?, ?, ?)""";

    @Override
    public Optional<UUID> place(UUID document) {
        return rows.prepared(PLACE).one(row -> row.getObject(1, UUID.class), document);
    }

    @Override
    public void move(List<Movement> movements, UUID location, Map<UUID, Balance> after) {
        var known = asked.get();
        var unknown = after.keySet().stream()
                .filter(product -> !known.containsKey(new Place(product, location)))
                .toList();
        if (!unknown.isEmpty()) {
            balances(unknown, location);
        }
        var values = new ArrayList<@Nullable Object[]>(movements.size());
        for (var movement : movements) {
            long row = numbers.number(movement.document()) + movement.line();
            var place = new Place(movement.product(), location);
            var before = known.getOrDefault(place, Parts.NONE);
            known.put(place, before.after(row));
            values.add(new @Nullable Object[] {
                row,
                movement.line(),
                movement.product(),
                movement.location(),
                UtcTime.of(movement.movedAt()),
                movement.quantity().tenThousandths(),
                movement.value().minor(),
                before.newestRow()
            });
        }
        insertMovements.insert(values);
        keep(location, List.copyOf(after.entrySet()));
    }

    private void keep(UUID location, List<Map.Entry<UUID, Balance>> balances) {
        for (int from = 0; from < balances.size(); from += AT_ONCE) {
            var some = balances.subList(from, Math.min(balances.size(), from + AT_ONCE));
            var arguments = new ArrayList<Object>(some.size() * 7);
            for (var entry : some) {
                var parts = asked.get().getOrDefault(new Place(entry.getKey(), location), Parts.NONE);
                var after = entry.getValue();
                arguments.add(entry.getKey());
                arguments.add(location);
                arguments.add(node.number());
                arguments.add(own(after.quantity().tenThousandths(), parts, others -> others.quantity().tenThousandths()));
                arguments.add(own(after.value().minor(), parts, others -> others.value().minor()));
                arguments.add(after.averageCost().inBooks());
                arguments.add(parts.newestRow());
            }
            rows.prepared(MERGE + ", (?, ?, ?, ?, ?, ?, ?)".repeat(some.size() - 1)).execute(arguments.toArray());
        }
    }

    /// This PC's part of what is on hand.
    private static long own(long all, Parts parts, ToLongFunction<Balance> figure) {
        return Math.subtractExact(all, parts.others().map(figure::applyAsLong).orElse(0L));
    }
}
