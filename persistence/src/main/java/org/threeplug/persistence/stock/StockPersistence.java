package org.threeplug.persistence.stock;

import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.stock.Stock;

/// Wires what stock reads and writes.
public final class StockPersistence {

    private StockPersistence() {}

    public static Stock reads(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        return new JooqStock(reads, currency);
    }
}
