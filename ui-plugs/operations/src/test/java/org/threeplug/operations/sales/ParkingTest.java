package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.ParkedCart;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.sales.ParkCart;
import org.threeplug.sales.RecallCart;

/// A cart is on the counter or put aside, never in both places and never in none, whenever the end comes.
class ParkingTest {

    private static final String TEA = "5012345678900";
    private static final String BREAD = "4011200296908";

    private enum Trouble {
        NONE,
        BEFORE,
        AFTER
    }

    private final Counter counter = new Counter().stocked().open();
    private final Shop shop = counter.shop;
    private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);

    @Test
    void aCartThatWasParkedBeforeTheKillIsNotOnTheCounterToo() {
        var till = counter.till();
        new Hand(till, counter.time).scan(TEA);
        park(till.ticket().cart());

        var again = counter.till();

        assertThat(again.ticket().cart().isEmpty()).isTrue();
        assertThat(names(again.parking().parked())).containsExactly(List.of("Tea, 80 bags"));
        assertThat(counter.draft.find(shop.register)).isEmpty();
        assertThat(again.sayingProperty().get()).isEqualTo(Saying.info("till.draft.parked", 1));
    }

    @Test
    void aCartThatWasTakenUpBeforeTheKillIsOnTheCounter() {
        counter.gate(troubled(RecallCart.class));
        trouble.set(Trouble.AFTER);
        new Hand(counter.till(), counter.time).scan(TEA).key(TillKeys::park).key(TillKeys::park).keyed("1");

        var again = counter.till();

        assertThat(again.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags");
        assertThat(again.parking().parked()).isEmpty();
    }

    @Test
    void aCartThatWasNotYetTakenUpAtTheKillIsParked() {
        counter.gate(troubled(RecallCart.class));
        trouble.set(Trouble.BEFORE);
        new Hand(counter.till(), counter.time).scan(TEA).key(TillKeys::park).key(TillKeys::park).keyed("1");

        var again = counter.till();

        assertThat(again.ticket().cart().isEmpty()).isTrue();
        assertThat(names(again.parking().parked())).containsExactly(List.of("Tea, 80 bags"));
        assertThat(counter.draft.find(shop.register)).isEmpty();
    }

    @Test
    void aCartThatSomebodyElseTookUpLeavesNoCopy() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA).key(TillKeys::park);
        var parked = till.parking().parked().getFirst();
        shop.gate.submit(new RecallCart(Ids.next(), parked.id()), shop.cashier).orThrow();

        hand.key(TillKeys::park).keyed("1");

        assertThat(till.ticket().cart().isEmpty()).isTrue();
        assertThat(counter.draft.find(shop.register)).isEmpty();
    }

    @Test
    void aCartWhoseAnswerGotLostIsParkedOnce() {
        counter.gate(troubled(ParkCart.class));
        trouble.set(Trouble.AFTER);
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA).key(TillKeys::park);
        assertThat(till.ticket().cart().lines()).hasSize(1);

        trouble.set(Trouble.NONE);
        till.refresh();
        hand.key(TillKeys::park);

        assertThat(till.ticket().cart().isEmpty()).isTrue();
        assertThat(names(till.parking().parked())).containsExactly(List.of("Tea, 80 bags"));
        assertThat(shop.books.parkedCarts().parked(shop.register)).hasSize(1);
    }

    @Test
    void whatWasRungAfterALostAnswerIsParkedWithTheRest() {
        counter.gate(troubled(ParkCart.class));
        trouble.set(Trouble.AFTER);
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA).key(TillKeys::park);

        trouble.set(Trouble.NONE);
        hand.scan(BREAD).key(TillKeys::park);

        assertThat(till.ticket().cart().isEmpty()).isTrue();
        assertThat(names(shop.books.parkedCarts().parked(shop.register)))
                .containsExactly(List.of("Tea, 80 bags", "Bread"));
    }

    @Test
    void nothingIsParkedWhileAnItemWaitsInTheTray() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(BREAD).key(TillKeys::park);
        hand.scan(TEA).scan("9999999999994").key(TillKeys::park);
        var waits = new Problem.UnknownCode("9999999999994", Quantity.ONE);
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.pay.tray-first"));

        hand.key(keys -> keys.recall(new Choice.Parked(till.parking().parked().getFirst())));

        assertThat(till.tray().problems()).containsExactly(waits);
        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags");
        assertThat(names(shop.books.parkedCarts().parked(shop.register))).containsExactly(List.of("Bread"));

        hand.key(TillKeys::delete).key(TillKeys::park);

        assertThat(names(till.parking().parked())).containsExactly(List.of("Bread"), List.of("Tea, 80 bags"));
    }

    @Test
    void whatWaitsInTheTrayDoesNotGoWhenStruckLinesGiveWayToAParkedCart() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(BREAD).key(TillKeys::park);

        hand.scan(TEA).key(TillKeys::delete).scan("9999999999994").key(TillKeys::park).keyed("1");

        assertThat(till.tray().problems()).containsExactly(new Problem.UnknownCode("9999999999994", Quantity.ONE));
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.pay.tray-first"));
        assertThat(till.parking().parked()).hasSize(1);
    }

    @Test
    void aCopyOfAPostedCartIsPaidAsASaleOfItsOwn() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA);
        var cart = till.ticket().cart();
        shop.sell(cart);

        hand.scan(BREAD).key(TillKeys::cash);
        assertThat(counter.paper.log).isEmpty();
        assertThat(till.ticket().cart().id()).isNotEqualTo(cart.id());

        hand.key(TillKeys::cash);

        assertThat(sold()).containsExactly(shop.money("2.50"), shop.money("3.70"));
    }

    private List<Money> sold() {
        return shop.books.documents().stream()
                .filter(document -> document.head().kind() == DocumentKind.SALE)
                .map(document -> document.head().total())
                .toList();
    }

    private void park(Cart cart) {
        shop.gate.submit(new ParkCart(Ids.next(), shop.register, cart, "", Shop.NOON), shop.cashier)
                .orThrow();
    }

    private static List<List<String>> names(List<ParkedCart> parked) {
        return parked.stream()
                .map(aside -> aside.cart().lines().stream().map(CartLine::name).toList())
                .toList();
    }

    private CommandGate troubled(Class<?> kind) {
        return new CommandGate() {
            @Override
            public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
                var met = kind.isInstance(command) ? trouble.get() : Trouble.NONE;
                fail(met == Trouble.BEFORE);
                var outcome = shop.gate.submit(command, actor, justification);
                fail(met == Trouble.AFTER);
                return outcome;
            }
        };
    }

    private static void fail(boolean now) {
        if (now) {
            throw new IllegalStateException("The answer got lost");
        }
    }
}
