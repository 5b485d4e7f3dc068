package org.threeplug.persistence.payments;

import java.util.Currency;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.payments.CardIntents;

/// Wires what card intents read and write.
public final class CardIntentPersistence {

    private CardIntentPersistence() {}

    public static CardIntents reads(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        return new JooqCardIntents(reads, currency);
    }
}
