package org.threeplug.persistence.payments;

import static org.threeplug.persistence.schema.Tables.CARD_INTENT;

import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.CardIntentBook;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;

final class StoredCardIntentBook implements CardIntentBook {

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final Prepared insert;
    private final Prepared setState;

    StoredCardIntentBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
        this.insert = rows.prepared("""
                INSERT INTO card_intent (id, register_id, sale_id, amount, state, opened_at) VALUES (?, ?, ?, ?, ?, ?)""");
        this.setState = rows.prepared("UPDATE card_intent SET state = ? WHERE id = ?");
    }

    @Override
    public Optional<CardIntent> intent(UUID id) {
        return rows.sql()
                .selectFrom(CARD_INTENT)
                .where(CARD_INTENT.ID.eq(id))
                .fetchOptional(row -> JooqCardIntents.intent(row, currency.get()));
    }

    @Override
    public boolean isAnyUnresolved() {
        return rows.sql().fetchExists(CARD_INTENT, isUnresolved());
    }

    @Override
    public int unresolved(UUID register) {
        return rows.sql().fetchCount(CARD_INTENT, isUnresolved(), CARD_INTENT.REGISTER_ID.eq(register));
    }

    private static Condition isUnresolved() {
        return CARD_INTENT.STATE.in(CardIntent.State.OPEN.name(), CardIntent.State.APPROVED.name());
    }

    @Override
    public void add(CardIntent intent) {
        insert.execute(
                intent.id(),
                intent.register(),
                intent.sale(),
                intent.amount().minor(),
                intent.state().name(),
                UtcTime.of(intent.openedAt()));
    }

    @Override
    public void move(UUID id, CardIntent.State state) {
        if (setState.execute(state.name(), id) != 1) {
            throw new IllegalArgumentException("There is no card intent " + id);
        }
    }
}
