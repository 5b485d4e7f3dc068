package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.ANN;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.About;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.HowMuch;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.payments.CardIntent;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.payments.CardIntentPersistence;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.sales.OpenCardIntent;

/// At the real gate: a card payment is written only for a cart that can be posted, and a word is good for one need.
class JudgedCardTest {

    @TempDir
    Path directory;

    private Trade trade;

    @BeforeEach
    void open() {
        trade = Trade.open(directory);
    }

    @AfterEach
    void theBooksAgreeAndTheJournalTellsThemAll() {
        Invariants.Result result = trade.store.snapshot(sql -> new Invariants().check(sql, Watch.NOBODY));
        assertThat(result).isEqualTo(new Invariants.Result(true, List.of()));
        trade.close();
        assertThat(Store.compareWithJournal(directory, trade.options()).differences()).isEmpty();
    }

    private Outcome<CardIntent> ask(Cart cart, String amount, Justification why) {
        var open = new OpenCardIntent(
                Ids.next(), REGISTER, cart, List.of(), Money.of(amount, EUR), trade.later());
        return trade.store.gate().submit(open, ANN, why);
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("done: " + done);
                },
                why -> why);
    }

    private List<CardIntent> intents() {
        return CardIntentPersistence.reads(trade.store::reads, () -> EUR).unresolved(REGISTER);
    }

    @Test
    void noCardIsAskedForWhatCannotBePosted() {
        var cart = trade.cart(line(CUP, 1));
        assertThat(refusal(ask(cart, "12.00", Justification.NONE)).code()).isEqualTo("cash.no-open-shift");
        trade.openShift();
        var fine = trade.cart(line(CUP, 1).withQuantity(Quantity.of("0.3333")));
        assertThat(refusal(ask(fine, "4.00", Justification.NONE)).code()).isEqualTo("sales.quantity-too-fine");
        assertThat(refusal(ask(cart, "12.01", Justification.NONE))).isEqualTo(
                Refusal.of("payments.amount-beyond-due", "12.01", "12.00"));
        assertThat(refusal(ask(cart, "-1.00", Justification.NONE)).code()).isEqualTo("payments.amount-beyond-due");
        var half = trade.cart(line(CUP, -1)).withReturnReason("broken");
        assertThat(refusal(ask(half, "-12.00", Justification.NONE)).wanted())
                .contains(new ApprovalNeed(
                        new Permission("sales.return-unreceipted"),
                        false,
                        false,
                        Refusal.of("sales.return-needs-approval", "Cup, blue", "1", "12.00"),
                        List.of(new About("sale", half.id()), new About("product", CUP.id())),
                        Optional.of(HowMuch.of(Quantity.ONE, "pcs"))));
        assertThat(intents()).isEmpty();
    }

    @Test
    void aWordForOneDiscountOpensNoCardForAnother() {
        trade.openShift();
        var less = line(TEA, 1).withDiscount(new Discount.Share(Percent.of("15")));
        var cart = trade.cart(less);
        var need = refusal(ask(cart, "3.82", Justification.NONE)).wanted().orElseThrow();
        var word = Justification.of(List.of(trade.store.sessions().word(MIA, need, ANN)));
        var twice = cart.with(less);

        assertThat(refusal(ask(twice, "7.64", word)).code()).isEqualTo("sales.line-discount-needs-approval");
        assertThat(intents()).isEmpty();

        assertThat(ask(cart, "3.82", word).orThrow().state()).isEqualTo(CardIntent.State.OPEN);
    }
}
