package org.threeplug.persistence.cash;

import java.time.InstantSource;
import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.cash.ShiftBook;
import org.threeplug.cash.Shifts;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.gate.Rows;

/// Wires what shifts read and write.
public final class ShiftPersistence {

    private ShiftPersistence() {}

    public static Shifts reads(Supplier<DSLContext> reads, Supplier<Currency> currency, InstantSource clock) {
        return reads(Readers.all(reads), currency, clock);
    }

    public static Shifts reads(Readers readers, Supplier<Currency> currency, InstantSource clock) {
        return new JooqShifts(readers, currency, clock);
    }

    public static ShiftBook writes(Rows rows, Supplier<Currency> currency) {
        return new StoredShiftBook(rows, currency);
    }
}
