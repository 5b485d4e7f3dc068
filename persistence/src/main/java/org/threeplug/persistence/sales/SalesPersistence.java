package org.threeplug.persistence.sales;

import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.sales.Oversight;
import org.threeplug.sales.Purchases;
import org.threeplug.sales.SalesBook;
import org.threeplug.sales.SalesHistory;

/// Wires what selling reads and writes.
public final class SalesPersistence {

    private SalesPersistence() {}

    public static SalesHistory reads(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        return reads(Readers.all(reads), currency);
    }

    public static SalesHistory reads(Readers readers, Supplier<Currency> currency) {
        return new JooqSalesHistory(readers, currency);
    }

    public static Purchases purchases(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        return new JooqPurchases(reads, currency);
    }

    public static Oversight oversight(Readers readers, Supplier<Currency> currency) {
        return new StoredOversight(readers, currency);
    }

    public static SalesBook writes(Rows rows, Supplier<Currency> currency) {
        return new StoredSalesBook(rows, currency);
    }
}
