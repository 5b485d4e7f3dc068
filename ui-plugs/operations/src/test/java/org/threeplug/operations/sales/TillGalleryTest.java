package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.catalog.Sellable;
import org.threeplug.fakes.Shop;
import org.threeplug.kit.Theme;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.Variant;

/// Photographs the till in every state and look, and finds what a person would miss in it.
class TillGalleryTest {

    private static final Variant DARK_SMALL = new Variant("dark-1024", Theme.DARK, Variant.LIGHT.locale(), 1024, 768);

    /// What the shell leaves of the smallest screen.
    private static final Variant IN_SHELL =
            new Variant("in-shell", Theme.LIGHT, Variant.LIGHT.locale(), 959, 676);

    private static final List<Variant> LOOKS = List.of(
            Variant.SMALL, IN_SHELL, Variant.LARGE, Variant.DARK.sized(1920, 1080), DARK_SMALL, Variant.ROMANIAN.sized(959, 676), Variant.ARABIC);

    enum State {
        EMPTY(_ -> {}),
        FULL(State::full),
        TRAY(State::tray),
        CHANGE(State::change),
        RETURN(State::bringBack),
        RETURN_ASK(hand -> hand.key(TillKeys::returns)),
        RETURN_NO_RECEIPT(State::bringBackBare),
        PRICE_CHECK(hand -> hand.key(TillKeys::priceCheck).scan("LONG")),
        RECALL(State::recall),
        REFUSED(hand -> hand.scan("9780141036144").keyed("150").key(TillKeys::discountLine)),
        SPLIT(hand -> hand.scan("9780141036144").pause().keyed("20").key(TillKeys::cash)),
        CARD(State::card),
        APPROVAL(State::approval),
        SEARCH(State::search),
        PICTURES(_ -> {}),
        CLOSED(_ -> {});

        private final Consumer<Hand> play;

        State(Consumer<Hand> play) {
            this.play = play;
        }

        private static void full(Hand hand) {
            hand.scan("5012345678900").key(TillKeys::park);
            hand.scan("4011200296908").scan("9780141036144").key(TillKeys::park);
            hand.keyed("6").key(TillKeys::multiply);
            hand.scan("5012345678900").scan("4011200296908").scan("9780141036144").scan("LONG");
            hand.keyed("5").key(TillKeys::discountLine).scan("4011200296908").scan("WEIGHED");
        }

        private static void tray(Hand hand) {
            hand.scan("5012345678900").scan("9999999999994").scan("OPEN").scan("4011200296908");
        }

        private static void change(Hand hand) {
            hand.scan("5012345678900").scan("4011200296908").pause().keyed("20").key(TillKeys::cash);
        }

        private static void bringBack(Hand hand) {
            change(hand);
            hand.key(TillKeys::returns).scan("1-SALE-000001").scan("5012345678900");
        }

        private static void bringBackBare(Hand hand) {
            hand.key(TillKeys::returns).key(TillKeys::returns).scan("5012345678900");
        }

        private static void recall(Hand hand) {
            hand.scan("LONG").key(TillKeys::park);
            hand.scan("WEIGHED").scan("9780141036144").key(TillKeys::park).key(TillKeys::park);
        }

        private static void card(Hand hand) {
            hand.scan("9780141036144").scan("5012345678900").pause().keyed("20").key(TillKeys::cash);
            hand.key(TillKeys::card);
        }

        private static void approval(Hand hand) {
            hand.scan("9780141036144").keyed("50").key(TillKeys::discountLine);
        }

        private static void search(Hand hand) {
            hand.scan("9780141036144").keyed("te");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyControlSpeaksAndIsReached(State state) {
        var faults = Gallery.hangScreen(
                "till-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'), LOOKS, variant -> screen(state, variant));

        assertThat(faults).isEmpty();
    }

    private static TillScreen screen(State state, Variant variant) {
        var counter = new Counter(new Shop("GBP")).stocked().askingForTheTerminalsWord();
        if (state != State.CLOSED) {
            counter.open();
        }
        shelves(counter.shop);
        if (state == State.PICTURES) {
            pictures(counter.shop);
        }
        var screen = counter.screen(variant.locale());
        state.play.accept(new Hand(screen.model(), counter.time));
        return screen;
    }

    /// Some of the goods have one, as in a real shop.
    private static void pictures(Shop shop) {
        var catalog = shop.books.catalog();
        var colours = List.of(0xB5793C, 0x60A298, 0xD9B44A);
        var goods = catalog.categories().stream()
                .flatMap(category -> catalog.quickKeys(category.id()).stream())
                .map(Sellable::product)
                .distinct()
                .toList();
        for (int i = 0; i < goods.size(); i += 2) {
            Goods.picture(shop, catalog.product(goods.get(i)).orElseThrow(), colours.get(i / 2 % colours.size()));
        }
    }

    static void shelves(Shop shop) {
        Goods.add(shop, "LONG", "Organic wholemeal sourdough loaf with sunflower and pumpkin seeds, sliced", "1234.50", false, Optional.empty());
        Goods.add(shop, "WEIGHED", "Ceai de mușețel – Πράσινο τσάι – شاي أخضر", "3.40", false, Optional.empty());
        Goods.add(shop, "OPEN", "Flowers, price by hand", "0.00", true, Optional.empty());
        Goods.add(shop, "TEA2", "Tea, green, 40 bags", "3.10", false, Optional.empty());
        Goods.add(shop, "TEA3", "Teapot, white", "18.00", false, Optional.empty());
        var bakery = Goods.category(shop, "Bakery", 1);
        Goods.category(shop, "Drinks", 2);
        Goods.category(shop, "Household and garden", 3);
        Goods.category(shop, "Gifts", 4);
        int position = 0;
        for (var name : List.of("Croissant", "Bread roll", "Pretzel", "Apple turnover with cinnamon", "Bagel", "Baguette", "Muffin, blueberry", "Cheese scone", "Doughnut", "Cookie, large")) {
            var product = Goods.add(shop, "B" + position, name, "1." + (10 + position), false, Optional.of(bakery));
            Goods.quickKey(shop, bakery, product, position++);
        }
    }
}
