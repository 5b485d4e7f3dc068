package org.threeplug.payments;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.OwnRegister;

/// Says what became of a card intent at the terminal. An approval that no sale has taken up may still be declined, when
/// the money was given back.
@Declared(value = "payments.resolve-card-intent", was = "ResolveCardIntent")
public record ResolveCardIntent(@NotNull UUID key, @NotNull UUID intent, boolean approved)
        implements CounterCommand<CardIntent> {

    @Override
    public Permission permission() {
        return new Permission("sales.sell");
    }

    @Override
    public CardIntent run(Tx tx) {
        var book = tx.port(CardIntentBook.class);
        var found = book.intent(intent).orElseThrow(() -> new RefusedException("payments.intent-unknown"));
        OwnRegister.mustBe(tx, found.register());
        var state = approved ? CardIntent.State.APPROVED : CardIntent.State.DECLINED;
        boolean allowed = found.state() == CardIntent.State.OPEN
                || (found.state() == CardIntent.State.APPROVED && !approved);
        if (!allowed) {
            throw new RefusedException(
                    "payments.intent-resolved-already", found.amount().plain(), found.state().name());
        }
        book.move(intent, state);
        tx.raise(new Event("payments.intent-resolved", intent.toString()));
        return new CardIntent(
                found.id(), found.register(), found.sale(), found.amount(), state, found.openedAt());
    }

    @Override
    public CardIntent repeated(Tx tx) {
        return tx.port(CardIntentBook.class).intent(intent).orElseThrow();
    }
}
