package org.threeplug.persistence.ledger;

import static org.threeplug.persistence.schema.Tables.SETTING;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.ledger.Periods;
import org.threeplug.persistence.settings.StoredSettingsBook;

/// Reads up to where the books are closed.
public final class StoredPeriods implements Periods {

    private final Supplier<DSLContext> reads;

    public StoredPeriods(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    @Override
    public Optional<LocalDate> closedThrough() {
        return reads.get()
                .fetchOptional(SETTING, SETTING.NAME.eq(StoredSettingsBook.CLOSED_THROUGH))
                .map(row -> LocalDate.parse(row.getContent()));
    }
}
