package org.threeplug.persistence.peers;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.TableLayout;

/// What another PC has on hand, made from its movements.
final class PeerStock {

    private final Rows rows;
    private final int number;
    private final Map<Place, Sum> moved = new LinkedHashMap<>();

    private record Place(UUID product, UUID location) {}

    /// @param newest the row of the newest movement
    private record Sum(long quantity, long value, long cost, long newest) {

        Sum plus(long more, long worth, long row) {
            return new Sum(Math.addExact(quantity, more), Math.addExact(value, worth), cost, Math.max(newest, row));
        }
    }

    PeerStock(Rows rows, int number) {
        this.rows = rows;
        this.number = number;
    }

    void moved(RowChange movement) {
        var place = new Place((UUID) value(movement, "PRODUCT_ID"), (UUID) value(movement, "LOCATION_ID"));
        var before = moved.containsKey(place) ? moved.get(place) : known(place);
        moved.put(
                place,
                before.plus(
                        (Long) value(movement, "QUANTITY"),
                        (Long) value(movement, "BOOK_VALUE"),
                        (Long) movement.keyPart(0)));
    }

    private static Object value(RowChange movement, String column) {
        var names = movement.table().columns().stream().map(TableLayout.Column::name).toList();
        return Objects.requireNonNull(movement.after(names.indexOf(column)));
    }

    private Sum known(Place place) {
        return rows.prepared("""
                SELECT quantity, book_value, average_cost, newest_row FROM stock_balance
                WHERE product_id = ? AND location_id = ? AND node_no = ?""")
                .one(
                        row -> new Sum(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        place.product(),
                        place.location(),
                        number)
                .orElse(new Sum(0, 0, 0, 0));
    }

    long write() {
        moved.forEach((place, sum) -> rows.prepared("""
                MERGE INTO stock_balance (product_id, location_id, node_no, quantity, book_value, average_cost, newest_row)
                KEY (product_id, location_id, node_no) VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .execute(
                        place.product(),
                        place.location(),
                        number,
                        sum.quantity(),
                        sum.value(),
                        sum.quantity() == 0 ? sum.cost() : cost(sum),
                        sum.newest()));
        long written = moved.size();
        moved.clear();
        return written;
    }

    private long cost(Sum sum) {
        var currency = Currency.getInstance(rows.prepared("SELECT content FROM setting WHERE name = 'store.currency'")
                .one(row -> row.getString(1))
                .orElseThrow());
        int sign = Long.signum(sum.quantity());
        return UnitPrice.each(new Money(sign * sum.value(), currency), new Quantity(sign * sum.quantity()))
                .inBooks();
    }
}
