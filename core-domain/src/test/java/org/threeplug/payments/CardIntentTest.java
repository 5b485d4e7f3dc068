package org.threeplug.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;

final class CardIntentTest {

    private final Shop shop = new Shop("GBP");
    private final Cart cart = shop.cart(shop.line(shop.product("TEA", "5.00", Shop.STANDARD), "1"));

    CardIntentTest() {
        shop.openShift("0.00");
    }

    private CardIntent open() {
        return shop.gate
                .submit(
                        shop.intent(cart, shop.money("5.00")),
                        shop.cashier)
                .orThrow();
    }

    private Outcome<CardIntent> resolve(UUID intent, boolean approved) {
        return shop.gate.submit(new ResolveCardIntent(Ids.next(), intent, approved), shop.cashier);
    }

    @Test
    void anIntentIsWrittenBeforeTheTerminalIsAskedAndWaitsToBeResolved() {
        var intent = open();
        assertThat(shop.books.cardIntents().unresolved(shop.register)).containsExactly(intent);
        assertThat(resolve(intent.id(), true).orThrow().state()).isEqualTo(CardIntent.State.APPROVED);
        assertThat(shop.books.cardIntents().unresolved(shop.register))
                .extracting(CardIntent::state)
                .containsExactly(CardIntent.State.APPROVED);
    }

    @Test
    void anApprovalThatNoSaleTookUpMayBeGivenBack() {
        var intent = open();
        resolve(intent.id(), true).orThrow();
        assertThat(resolve(intent.id(), false).orThrow().state()).isEqualTo(CardIntent.State.DECLINED);
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
    }

    @Test
    void aDeclinedIntentIsNotApprovedLater() {
        var intent = open();
        resolve(intent.id(), false).orThrow();
        assertThat(refusal(resolve(intent.id(), true)))
                .containsExactly("payments.intent-resolved-already", "5.00", "DECLINED");
        assertThat(refusal(resolve(Ids.next(), true))).containsExactly("payments.intent-unknown");
    }

    @Test
    void thereIsNoIntentOfNothing() {
        assertThat(refusal(shop.gate.submit(
                        shop.intent(cart, shop.money("0.00")),
                        shop.cashier)))
                .containsExactly("payments.amount-zero");
    }
}
