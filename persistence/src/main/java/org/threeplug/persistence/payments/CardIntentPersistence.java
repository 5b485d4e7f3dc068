package org.threeplug.persistence.payments;

import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.payments.CardIntentBook;
import org.threeplug.payments.CardIntents;
import org.threeplug.persistence.engine.gate.Rows;

/// Wires what card intents read and write.
public final class CardIntentPersistence {

    private CardIntentPersistence() {}

    public static CardIntents reads(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        return new JooqCardIntents(reads, currency);
    }

    public static CardIntentBook writes(Rows rows, Supplier<Currency> currency) {
        return new StoredCardIntentBook(rows, currency);
    }
}
