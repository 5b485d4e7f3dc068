package org.threeplug.persistence.cart;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.cart.ParkedCartBook;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.persistence.gate.Rows;

/// Wires what parked carts read and write.
public final class ParkedCartPersistence {

    private ParkedCartPersistence() {}

    public static ParkedCarts reads(Supplier<DSLContext> reads) {
        return new JooqParkedCarts(reads);
    }

    public static ParkedCartBook writes(Rows rows) {
        return new StoredParkedCartBook(rows);
    }
}
