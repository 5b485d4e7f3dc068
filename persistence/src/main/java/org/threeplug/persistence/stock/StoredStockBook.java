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
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.UtcTime;
import org.threeplug.persistence.documents.DocumentNumbers;
import org.threeplug.persistence.gate.InsertRows;
import org.threeplug.persistence.gate.Kept;
import org.threeplug.persistence.gate.Prepared;
import org.threeplug.persistence.gate.Rows;
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
    /// The newest movement at each place that the running command has asked about.
    private final Kept<Map<Place, Long>> newest;

    StoredStockBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
        this.numbers = DocumentNumbers.of(rows);
        this.insertMovements = new InsertRows(
                rows,
                "stock_movement (row_no, line_no, product_id, location_id, moved_at, quantity, book_value, previous_row)",
                8);
        this.newest = rows.keepForTransaction(HashMap::new);
    }

    private record Place(UUID product, UUID location) {}

    private record OnHand(UUID product, Balance balance, long newestRow) {}

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
            select(some.size())
                    .all(this::onHand, arguments.toArray())
                    .forEach(found -> {
                        balances.put(found.product(), found.balance());
                        newest.get().put(new Place(found.product(), location), found.newestRow());
                    });
        }
        return balances;
    }

    private OnHand onHand(ResultSet row) throws SQLException {
        var money = currency.get();
        return new OnHand(
                row.getObject(1, UUID.class),
                new Balance(
                        new Quantity(row.getLong(2)),
                        new Money(row.getLong(3), money),
                        new UnitPrice(row.getLong(4), money)),
                row.getLong(5));
    }

    private Prepared select(int products) {
        return rows.prepared(products == 1 ? SELECT_ONE : SELECT_SOME.formatted("?" + ", ?".repeat(products - 1)));
    }

    private static final String SELECT_ONE = """
            SELECT product_id, quantity, book_value, average_cost, newest_row FROM stock_balance
            WHERE product_id = ? AND location_id = ?""";
    private static final String SELECT_SOME = """
            SELECT product_id, quantity, book_value, average_cost, newest_row FROM stock_balance
            WHERE product_id IN (%s) AND location_id = ?""";
    private static final String MERGE = """
            MERGE INTO stock_balance (product_id, location_id, quantity, book_value, average_cost, newest_row)
            KEY (product_id, location_id) VALUES (?, ?, ?, ?, ?, ?)""";

    @Override
    public void move(List<Movement> movements, UUID location, Map<UUID, Balance> after) {
        var known = newest.get();
        var asked = after.keySet().stream()
                .filter(product -> !known.containsKey(new Place(product, location)))
                .toList();
        if (!asked.isEmpty()) {
            balances(asked, location);
        }
        var values = new ArrayList<@Nullable Object[]>(movements.size());
        for (var movement : movements) {
            long row = numbers.number(movement.document()) + movement.line();
            var previous = known.put(new Place(movement.product(), location), row);
            values.add(new @Nullable Object[] {
                row,
                movement.line(),
                movement.product(),
                movement.location(),
                UtcTime.of(movement.movedAt()),
                movement.quantity().tenThousandths(),
                movement.value().minor(),
                previous == null ? 0L : previous
            });
        }
        insertMovements.insert(values);
        keep(location, List.copyOf(after.entrySet()));
    }

    private void keep(UUID location, List<Map.Entry<UUID, Balance>> balances) {
        for (int from = 0; from < balances.size(); from += AT_ONCE) {
            var some = balances.subList(from, Math.min(balances.size(), from + AT_ONCE));
            var arguments = new ArrayList<Object>(some.size() * 6);
            for (var entry : some) {
                arguments.add(entry.getKey());
                arguments.add(location);
                arguments.add(entry.getValue().quantity().tenThousandths());
                arguments.add(entry.getValue().value().minor());
                arguments.add(entry.getValue().averageCost().tenThousandths());
                arguments.add(newest.get().getOrDefault(new Place(entry.getKey(), location), 0L));
            }
            rows.prepared(MERGE + ", (?, ?, ?, ?, ?, ?)".repeat(some.size() - 1)).execute(arguments.toArray());
        }
    }
}
