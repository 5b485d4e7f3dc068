package org.threeplug.persistence.clock;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.clock.ClockBook;
import org.threeplug.clock.Clocks;
import org.threeplug.persistence.engine.gate.Rows;

/// Wires what is read and written of the clock.
public final class ClockPersistence {

    private ClockPersistence() {}

    public static Clocks reads(Supplier<DSLContext> reads) {
        return new JooqClocks(reads);
    }

    public static ClockBook writes(Rows rows) {
        return new StoredClockBook(rows);
    }
}
