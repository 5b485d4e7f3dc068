package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.ParkedCart;
import org.threeplug.catalog.Product;
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
    void aCartIsRecalledOnce() {
        var parked = park(shop.cart(shop.line(tea, "1")));
        var recall = new RecallCart(Ids.next(), parked.id());
        shop.gate.submit(recall, shop.cashier).orThrow();
        assertThat(refusal(shop.gate.submit(recall, shop.cashier))).containsExactly("sales.not-parked");
        assertThat(refusal(shop.gate.submit(new RecallCart(Ids.next(), parked.id()), shop.cashier)))
                .containsExactly("sales.not-parked");
    }

    @Test
    void nothingIsNotParked() {
        assertThat(refusal(shop.gate.submit(
                        new ParkCart(Ids.next(), shop.register, shop.cart(), "", Shop.NOON), shop.cashier)))
                .containsExactly("sales.cart-empty");
    }

    @Test
    void anAbandonedCartLeavesAllItsLinesBehind() {
        var cart = shop.cart(shop.line(tea, "2"), shop.line(tea, "1")).strike(1);
        shop.gate.submit(new AbandonCart(Ids.next(), shop.register, cart, Shop.NOON), shop.cashier).orThrow();
        assertThat(shop.books.voided(cart.id()))
                .extracting(line -> line.amount().plain())
                .containsExactly("2.40", "4.80");
    }
}
