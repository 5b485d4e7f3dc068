package org.threeplug.persistence.payments;

import static org.threeplug.persistence.schema.Tables.CARD_INTENT;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.kernel.Money;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.CardIntents;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.schema.tables.records.CardIntentRecord;

final class JooqCardIntents implements CardIntents {

    private final Supplier<DSLContext> reads;
    private final Supplier<Currency> currency;

    JooqCardIntents(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        this.reads = reads;
        this.currency = currency;
    }

    @Override
    public List<CardIntent> unresolved(UUID register) {
        return reads.get()
                .selectFrom(CARD_INTENT)
                .where(CARD_INTENT.STATE.in(CardIntent.State.OPEN.name(), CardIntent.State.APPROVED.name()))
                .and(CARD_INTENT.REGISTER_ID.eq(register))
                .orderBy(CARD_INTENT.OPENED_AT, CARD_INTENT.ID)
                .fetch(row -> intent(row, currency.get()));
    }

    static CardIntent intent(CardIntentRecord row, Currency currency) {
        return new CardIntent(
                row.getId(),
                row.getRegisterId(),
                row.getSaleId(),
                new Money(row.getAmount(), currency),
                CardIntent.State.valueOf(row.getState()),
                UtcTime.moment(row.getOpenedAt()));
    }
}
