package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cash.ShiftReport;
import org.threeplug.catalog.Product;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;

final class ParkedCartsTest {

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.product("TEA", "2.40", Shop.STANDARD);

    private ParkedCart park(Cart cart) {
        return shop.gate
                .submit(new ParkCart(Ids.next(), shop.register, cart, "red hat", Shop.NOON), shop.cashier)
                .orThrow();
    }

    @Test
    void aParkedCartComesBackAsItWas() {
        var cart = shop.cart(shop.line(tea, "2"), shop.line(tea, "1")).strike(1);
        var parked = park(cart);
        assertThat(parked)
                .isEqualTo(new ParkedCart(parked.id(), 1, "red hat", "Ann", Shop.NOON, shop.money("4.80"), cart));
        assertThat(shop.gate.submit(new RecallCart(Ids.next(), parked.id()), shop.cashier).orThrow())
                .isEqualTo(cart);
        assertThat(shop.books.parkedCarts().parked(shop.register)).isEmpty();
    }

    @Test
    void aSlotThatIsFreeAgainIsUsedAgain() {
        var first = park(shop.cart(shop.line(tea, "1")));
        var second = park(shop.cart(shop.line(tea, "2")));
        shop.gate.submit(new RecallCart(Ids.next(), first.id()), shop.cashier).orThrow();
        var third = park(shop.cart(shop.line(tea, "3")));
        assertThat(List.of(first.slot(), second.slot(), third.slot())).containsExactly(1, 2, 1);
    }

    @Test
    void aCartIsRecalledOnceAndWhoeverAsksAgainUnderTheSameKeyGetsTheSameAnswer() {
        var parked = park(shop.cart(shop.line(tea, "1")));
        var recall = new RecallCart(Ids.next(), parked.id());
        shop.gate.submit(recall, shop.cashier).orThrow();
        assertThat(shop.gate.submit(recall, shop.cashier).orThrow()).isEqualTo(parked.cart());
        assertThat(refusal(shop.gate.submit(new RecallCart(Ids.next(), parked.id()), shop.cashier)))
                .containsExactly("sales.not-parked");
    }

    @Test
    void theCartRecalledBeforeIsForgotten() {
        var first = park(shop.cart(shop.line(tea, "1")));
        var second = park(shop.cart(shop.line(tea, "2")));
        var recall = new RecallCart(Ids.next(), first.id());
        shop.gate.submit(recall, shop.cashier).orThrow();
        shop.gate.submit(new RecallCart(Ids.next(), second.id()), shop.cashier).orThrow();
        assertThat(refusal(shop.gate.submit(recall, shop.cashier))).containsExactly("sales.not-parked");
    }

    @Test
    void nothingIsNotParked() {
        assertThat(refusal(shop.gate.submit(
                        new ParkCart(Ids.next(), shop.register, shop.cart(), "", Shop.NOON), shop.cashier)))
                .containsExactly("sales.cart-empty");
    }

    @Test
    void anAbandonedCartLeavesAllItsLinesBehind() {
        var cart = abandoned();
        assertThat(shop.books.voided(cart.id()))
                .extracting(line -> line.amount().plain())
                .containsExactly("2.40", "4.80");
        assertThat(shop.books.documents()).isEmpty();
    }

    @Test
    void theShiftInWhichACartIsGivenUpCountsItsLines() {
        var shift = shop.openShift("100.00");
        var cart = abandoned();
        shop.gate.submit(new AbandonCart(Ids.next(), shop.register, cart, Shop.NOON), shop.cashier).orThrow();
        assertThat(shop.books.documents())
                .filteredOn(document -> document.head().kind() == DocumentKind.GIVEN_UP)
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.head().id()).isEqualTo(cart.id());
                    assertThat(document.head().shift()).contains(shift.id());
                    assertThat(document.head().cashierName()).isEqualTo("Ann");
                    assertThat(document.head().total().isZero()).isTrue();
                });
        assertThat(shop.books.shifts().x(shift.id()).orElseThrow().figures())
                .filteredOn(figure -> figure.section() == ShiftReport.Section.VOIDED_LINES)
                .extracting(figure -> figure.pieces() + " " + figure.amount().plain())
                .containsExactly("2 7.20");
    }

    private Cart abandoned() {
        var cart = shop.cart(shop.line(tea, "2"), shop.line(tea, "1")).strike(1);
        shop.gate.submit(new AbandonCart(cart.id(), shop.register, cart, Shop.NOON), shop.cashier).orThrow();
        return cart;
    }
}
