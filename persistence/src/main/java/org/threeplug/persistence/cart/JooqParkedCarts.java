package org.threeplug.persistence.cart;

import static org.threeplug.persistence.schema.Tables.PARKED_CART;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.kernel.Money;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.schema.tables.records.ParkedCartRecord;

final class JooqParkedCarts implements ParkedCarts {

    private final Supplier<DSLContext> reads;

    JooqParkedCarts(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    @Override
    public List<ParkedCart> parked(UUID register) {
        return parked(reads.get(), register);
    }

    static List<ParkedCart> parked(DSLContext sql, UUID register) {
        return sql.selectFrom(PARKED_CART)
                .where(PARKED_CART.REGISTER_ID.eq(register))
                .and(PARKED_CART.SLOT.ne(ParkedCart.RECALLED))
                .orderBy(PARKED_CART.SLOT)
                .fetch(JooqParkedCarts::parked);
    }

    /// A cart that an older program parked names its customer in its content only.
    static List<ParkedCart> parkedFor(DSLContext sql, UUID customer) {
        return sql.selectFrom(PARKED_CART)
                .where(PARKED_CART.CUSTOMER_ID.eq(customer))
                .or(PARKED_CART.CUSTOMER_ID.isNull().and(PARKED_CART.CONTENT.contains(customer.toString())))
                .orderBy(PARKED_CART.SLOT)
                .fetch(JooqParkedCarts::parked)
                .stream()
                .filter(parked -> parked.cart().customer().filter(buyer -> buyer.id().equals(customer)).isPresent())
                .toList();
    }

    static ParkedCart parked(ParkedCartRecord row) {
        var cart = CartCodec.read(row.getContent());
        return new ParkedCart(
                row.getId(),
                row.getSlot(),
                row.getLabel(),
                row.getParkedBy(),
                UtcTime.moment(row.getParkedAt()),
                new Money(row.getTotal(), cart.currency()),
                cart);
    }
}
