package org.threeplug.persistence.stock;

import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.UtcTime;
import org.threeplug.persistence.gate.Prepared;
import org.threeplug.persistence.gate.Rows;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;
import org.threeplug.stock.StockBook;

final class StoredStockBook implements StockBook {

    private final Supplier<Currency> currency;
    private final Prepared balance;
    private final Prepared insertMovement;
    private final Prepared updateBalance;
    private final Prepared insertBalance;

    StoredStockBook(Rows rows, Supplier<Currency> currency) {
        this.currency = currency;
        this.balance = rows.prepared("""
                SELECT quantity, book_value, average_cost FROM stock_balance WHERE product_id = ? AND location_id = ?""");
        this.insertMovement = rows.prepared("""
                INSERT INTO stock_movement (document_id, line_no, product_id, location_id, moved_at, quantity, book_value)
                VALUES (?, ?, ?, ?, ?, ?, ?)""");
        this.updateBalance = rows.prepared("""
                UPDATE stock_balance SET quantity = ?, book_value = ?, average_cost = ?
                WHERE product_id = ? AND location_id = ?""");
        this.insertBalance = rows.prepared("""
                INSERT INTO stock_balance (quantity, book_value, average_cost, product_id, location_id)
                VALUES (?, ?, ?, ?, ?)""");
    }

    @Override
    public Balance balance(UUID product, UUID location) {
        var money = currency.get();
        return balance.one(
                        row -> new Balance(
                                new Quantity(row.getLong(1)),
                                new Money(row.getLong(2), money),
                                new UnitPrice(row.getLong(3), money)),
                        product,
                        location)
                .orElseGet(() -> new Balance(Quantity.ZERO, Money.zero(money), UnitPrice.zero(money)));
    }

    @Override
    public void move(Movement movement, Balance after) {
        insertMovement.execute(
                movement.document(),
                movement.line(),
                movement.product(),
                movement.location(),
                UtcTime.of(movement.movedAt()),
                movement.quantity().tenThousandths(),
                movement.value().minor());
        if (write(updateBalance, movement, after) == 0) {
            write(insertBalance, movement, after);
        }
    }

    private static int write(Prepared statement, Movement movement, Balance after) {
        return statement.execute(
                after.quantity().tenThousandths(),
                after.value().minor(),
                after.averageCost().tenThousandths(),
                movement.product(),
                movement.location());
    }
}
