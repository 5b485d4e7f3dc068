package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.clock.ClockTrust;
import org.threeplug.documents.Dating;
import org.threeplug.documents.DocumentBook;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.CardIntentBook;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.Pricing;
import org.threeplug.settings.OwnRegister;
import org.threeplug.settings.SettingsBook;

/// Writes down that card money is about to be taken, before the terminal is asked, so that money taken is never without a
/// trace. The cart is judged as its posting judges it: a card is asked only for a sale that can be posted. The key is the
/// id of the intent.
///
/// @param taken what was taken towards the cart before
@Declared(value = "sales.open-card-intent", version = 2, was = "OpenCardIntent")
public record OpenCardIntent(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Cart cart,
        @NotNull List<Tender> taken,
        @NotNull Money amount,
        @NotNull Instant at)
        implements CounterCommand<CardIntent> {

    public OpenCardIntent {
        taken = List.copyOf(taken);
    }

    @Override
    public Permission permission() {
        return new Permission("sales.sell");
    }

    @Override
    public List<ApprovalNeed> approvalNeeds(Tx tx) {
        return SaleApproval.needs(tx, cart);
    }

    /// The sale that is paid by it asks for them again, and uses them up.
    @Override
    public boolean spendsWords() {
        return false;
    }

    @Override
    public CardIntent run(Tx tx) {
        OwnRegister.mustBe(tx, register);
        if (amount.isZero()) {
            throw new RefusedException("payments.amount-zero");
        }
        ClockTrust.mustBeGiven(tx);
        tx.port(DocumentBook.class).head(cart.id()).ifPresent(posted -> {
            throw new RefusedException("sales.posted-otherwise", posted.reference());
        });
        var judged = JudgedSale.of(tx, register, cart);
        TrustedCart.inCurrency(amount.currency(), cart.currency());
        taken.forEach(tender -> TrustedCart.inCurrency(tender.amount().currency(), cart.currency()));
        mustBeDue(tx, judged);
        var intent = new CardIntent(
                key, register, cart.id(), amount, CardIntent.State.OPEN, Dating.time(tx, at));
        tx.port(CardIntentBook.class).add(intent);
        return intent;
    }

    /// What the till shows is what is posted; the card pays no more than that, and the last card settles it.
    private void mustBeDue(Tx tx, JudgedSale judged) {
        var total = judged.priced().total();
        var shown = Pricing.price(cart, tx.port(SettingsBook.class).store().taxRounding()).total();
        if (!shown.equals(total)) {
            throw new RefusedException("sales.total-changed", shown.plain(), total.plain());
        }
        var due = taken.stream().map(Tender::amount).reduce(total, Money::minus);
        boolean wrongWay = amount.signum() != due.signum() || due.signum() != total.signum();
        if (wrongWay || amount.abs().compareTo(due.abs()) > 0) {
            throw new RefusedException("payments.amount-beyond-due", amount.plain(), due.plain());
        }
        if (amount.equals(due)) {
            var all = new ArrayList<>(taken);
            all.add(Tender.card(amount, key.toString()));
            judged.settledBy(tx, all);
        }
    }

    @Override
    public CardIntent repeated(Tx tx) {
        return tx.port(CardIntentBook.class).intent(key).orElseThrow();
    }
}
