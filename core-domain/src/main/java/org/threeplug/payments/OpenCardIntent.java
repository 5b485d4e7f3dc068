package org.threeplug.payments;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Writes down that card money is about to be taken, before the terminal is asked, so that money taken is never without a
/// trace. The key is the id of the intent.
public record OpenCardIntent(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull UUID sale,
        @NotNull Money amount,
        @NotNull Instant at)
        implements Command<CardIntent> {

    @Override
    public Permission permission() {
        return new Permission("sales.sell");
    }

    @Override
    public CardIntent run(Tx tx) {
        if (amount.isZero()) {
            throw new RefusedException("payments.amount-zero");
        }
        var intent = new CardIntent(key, register, sale, amount, CardIntent.State.OPEN, at);
        tx.port(CardIntentBook.class).add(intent);
        return intent;
    }

    @Override
    public CardIntent repeated(Tx tx) {
        return tx.port(CardIntentBook.class).intent(key).orElseThrow();
    }
}
