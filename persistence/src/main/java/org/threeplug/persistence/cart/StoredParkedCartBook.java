package org.threeplug.persistence.cart;

import static org.threeplug.persistence.schema.Tables.PARKED_CART;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cart.ParkedCartBook;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;

final class StoredParkedCartBook implements ParkedCartBook {

    private final Rows rows;
    private final Prepared insert;
    private final Prepared delete;
    private final Prepared forget;
    private final Prepared recall;

    StoredParkedCartBook(Rows rows) {
        this.rows = rows;
        this.insert = rows.prepared("""
                INSERT INTO parked_cart (id, register_id, slot, label, parked_by, parked_at, total, content, customer_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        this.delete = rows.prepared("DELETE FROM parked_cart WHERE id = ?");
        this.forget = rows.prepared("""
                DELETE FROM parked_cart
                WHERE slot = ? AND register_id = (SELECT register_id FROM parked_cart WHERE id = ?)""");
        this.recall = rows.prepared("UPDATE parked_cart SET slot = ? WHERE id = ?");
    }

    @Override
    public List<ParkedCart> parked(UUID register) {
        return JooqParkedCarts.parked(rows.sql(), register);
    }

    @Override
    public List<ParkedCart> parkedFor(UUID customer) {
        return JooqParkedCarts.parkedFor(rows.sql(), customer);
    }

    @Override
    public Optional<ParkedCart> cart(UUID id) {
        return rows.sql()
                .selectFrom(PARKED_CART)
                .where(PARKED_CART.ID.eq(id))
                .fetchOptional(JooqParkedCarts::parked);
    }

    @Override
    public UUID parkedAt(UUID cart) {
        return rows.sql()
                .select(PARKED_CART.REGISTER_ID)
                .from(PARKED_CART)
                .where(PARKED_CART.ID.eq(cart))
                .fetchSingle()
                .value1();
    }

    @Override
    public void add(UUID register, ParkedCart cart) {
        insert.execute(
                cart.id(),
                register,
                cart.slot(),
                cart.label(),
                cart.parkedBy(),
                UtcTime.of(cart.parkedAt()),
                cart.total().minor(),
                CartCodec.write(cart.cart()),
                cart.cart().customer().map(Cart.Buyer::id).orElse(null));
    }

    @Override
    public void recall(UUID id) {
        forget.execute(ParkedCart.RECALLED, id);
        mustBeOne(recall.execute(ParkedCart.RECALLED, id), id);
    }

    @Override
    public void remove(UUID id) {
        mustBeOne(delete.execute(id), id);
    }

    private static void mustBeOne(int rows, UUID id) {
        if (rows != 1) {
            throw new IllegalArgumentException("There is no parked cart " + id);
        }
    }
}
