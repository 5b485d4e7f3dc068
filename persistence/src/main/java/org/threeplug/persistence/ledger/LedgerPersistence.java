package org.threeplug.persistence.ledger;

import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.ledger.Ledger;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.persistence.database.Readers;
import org.threeplug.persistence.gate.Rows;

/// Wires what the ledger reads and writes.
public final class LedgerPersistence {

    private LedgerPersistence() {}

    public static Ledger reads(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        return reads(Readers.all(reads), currency);
    }

    public static Ledger reads(Readers readers, Supplier<Currency> currency) {
        return new JooqLedger(readers, currency);
    }

    public static LedgerBook writes(Rows rows) {
        return new StoredLedgerBook(rows);
    }
}
