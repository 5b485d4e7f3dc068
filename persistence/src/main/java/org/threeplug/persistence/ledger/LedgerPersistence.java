package org.threeplug.persistence.ledger;

import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.ledger.Ledger;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.nodes.NodeRange;

/// Wires what the ledger reads and writes.
public final class LedgerPersistence {

    private LedgerPersistence() {}

    public static Ledger reads(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        return reads(Readers.all(reads), currency);
    }

    public static Ledger reads(Readers readers, Supplier<Currency> currency) {
        return new JooqLedger(readers, currency);
    }

    /// Sums up what another PC of the shop has posted since its last sum.
    public static void sumUp(Rows rows, NodeRange range) {
        new StoredLedgerBook(rows).sumUp(range);
    }

    public static LedgerBook writes(Rows rows) {
        return new StoredLedgerBook(rows);
    }
}
