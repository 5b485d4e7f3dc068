package org.threeplug.persistence.cart;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cart.ParkedCartBook;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.persistence.engine.gate.Rows;

/// Wires what parked carts read and write.
public final class ParkedCartPersistence {

    private ParkedCartPersistence() {}

    public static ParkedCarts reads(Supplier<DSLContext> reads) {
        return new JooqParkedCarts(reads);
    }

    /// The carts that are parked for a customer, on any register.
    public static List<ParkedCart> parkedFor(DSLContext sql, UUID customer) {
        return JooqParkedCarts.parkedFor(sql, customer);
    }

    public static ParkedCartBook writes(Rows rows) {
        return new StoredParkedCartBook(rows);
    }
}
