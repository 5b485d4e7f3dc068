package org.threeplug.persistence.stock;

import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.stock.Stock;
import org.threeplug.stock.StockBook;

/// Wires what stock reads and writes.
public final class StockPersistence {

    private StockPersistence() {}

    public static Stock reads(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        return reads(Readers.all(reads), currency);
    }

    public static Stock reads(Readers readers, Supplier<Currency> currency) {
        return new JooqStock(readers, currency);
    }

    public static StockBook writes(Rows rows, Supplier<Currency> currency) {
        return new StoredStockBook(rows, currency);
    }
}
