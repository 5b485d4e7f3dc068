package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.CartLine;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.gallery.Fx;

/// The promise of the till in keys: none of these counts may grow. Real key events in a real window.
class KeyCountTest {

    private static final String TEA = "5012345678900";
    private static final String BREAD = "4011200296908";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().stocked().open();
    private Keyboard keys;
    private TillModel till;

    @BeforeEach
    void sitDown() {
        keys = Fx.on(() -> new Keyboard(counter.screen(Locale.ENGLISH), counter.time));
        till = keys.till();
        Fx.settle();
    }

    @AfterEach
    void standUp() {
        Fx.run(keys::close);
    }

    @Test
    void exactCashTakesOneKey() {
        assertThat(keys(() -> keys.scan(TEA).scan(BREAD).scan(LAMP).press("F12"))).isEqualTo(1);
        assertThat(documents(DocumentKind.SALE)).isEqualTo(1);

        assertThat(keys(() -> keys.scan(TEA))).as("the next sale begins by itself").isZero();
        assertThat(till.ticket().cart().lines()).hasSize(1);
    }

    @Test
    void twentyGivenTakesThreeKeys() {
        assertThat(keys(() -> keys.scan(TEA).type("20").press("F12"))).isEqualTo(3);
        assertThat(till.lastProperty().get().orElseThrow().posted().change()).isEqualTo(counter.shop.money("17.50"));
    }

    @Test
    void cardTakesOneKeyAndSplittingFour() {
        assertThat(keys(() -> keys.scan(TEA).press("F11"))).isEqualTo(1);
        assertThat(documents(DocumentKind.SALE)).isEqualTo(1);

        assertThat(keys(() -> keys.scan(LAMP).type("20").press("F12").press("F11"))).isEqualTo(4);
        assertThat(documents(DocumentKind.SALE)).isEqualTo(2);
        assertThat(counter.shop.books.cardIntents().unresolved(counter.shop.register)).isEmpty();
    }

    @Test
    void oneKeySaysThatTheTerminalDeclinedAfterAll() {
        Fx.run(() -> keys.scan(LAMP).type("20").press("F11"));
        assertThat(till.tendering().due()).isEqualTo(counter.shop.money("10.00"));

        assertThat(keys(() -> keys.press("Escape"))).isEqualTo(1);

        assertThat(till.tendering().due()).isEqualTo(counter.shop.money("30.00"));
        assertThat(counter.shop.books.cardIntents().unresolved(counter.shop.register)).isEmpty();
    }

    private void sitDownWhereTheTillAsksForTheTerminalsWord() {
        standUp();
        counter.askingForTheTerminalsWord();
        sitDown();
    }

    @Test
    void whereTheTillAsksCardTakesOneKeyAndTheTerminalsWord() {
        sitDownWhereTheTillAsksForTheTerminalsWord();
        assertThat(keys(() -> keys.scan(TEA).press("F11").press("F11"))).isEqualTo(1 + 1);
        assertThat(documents(DocumentKind.SALE)).isEqualTo(1);
    }

    @Test
    void whereTheTillAsksSplittingTakesFourKeysAndTheTerminalsWord() {
        sitDownWhereTheTillAsksForTheTerminalsWord();
        assertThat(keys(() -> keys.scan(LAMP).type("20").press("F12").press("F11").press("F11")))
                .isEqualTo(4 + 1);
        assertThat(documents(DocumentKind.SALE)).isEqualTo(1);
    }

    @Test
    void sixOfTheNextItemTakesTwoKeys() {
        assertThat(keys(() -> keys.type("6*").scan(TEA))).isEqualTo(2);
        assertThat(till.ticket().cart().lines()).extracting(CartLine::quantity).containsExactly(Quantity.of(6));
    }

    @Test
    void strikingTheLastLineTakesOneKey() {
        assertThat(keys(() -> keys.scan(TEA).scan(LAMP).press("Delete"))).isEqualTo(1);
        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags");
    }

    @Test
    void tenPercentTakesThreeKeys() {
        assertThat(keys(() -> keys.scan(LAMP).type("10%"))).isEqualTo(3);
        assertThat(till.ticket().total()).isEqualTo(counter.shop.money("27.00"));
    }

    @Test
    void parkingTakesOneKeyAndRecallingTwo() {
        assertThat(keys(() -> keys.scan(TEA).press("F8"))).isEqualTo(1);
        assertThat(till.ticket().cart().isEmpty()).isTrue();

        assertThat(keys(() -> keys.press("F8").type("1"))).isEqualTo(2);
        assertThat(till.ticket().cart().lines()).hasSize(1);
    }

    @Test
    void aReturnTakesTwoKeysAndTwoScans() {
        Fx.run(() -> keys.scan(TEA).press("F12"));

        assertThat(keys(() -> keys.press("F9").scan("1-SALE-000001").scan(TEA).press("F12"))).isEqualTo(2);
        assertThat(documents(DocumentKind.RETURN)).isEqualTo(1);
    }

    @Test
    void anExchangeTakesThreeKeysAndThreeScans() {
        Fx.run(() -> keys.scan(TEA).press("F12"));

        assertThat(keys(() -> keys.press("F9")
                        .scan("1-SALE-000001")
                        .scan(TEA)
                        .type("+")
                        .scan(LAMP)
                        .press("F12")))
                .isEqualTo(3);
        assertThat(documents(DocumentKind.EXCHANGE)).isEqualTo(1);
    }

    @Test
    void anUnknownCodeTakesNoKeyUntilItIsCleared() {
        assertThat(keys(() -> keys.scan(TEA).scan("9999999999994").scan(LAMP))).isZero();
        assertThat(till.ticket().cart().lines()).hasSize(2);

        assertThat(keys(() -> keys.press("Delete").press("F12"))).isEqualTo(2);
        assertThat(documents(DocumentKind.SALE)).isEqualTo(1);
    }

    @Test
    void reprintingTakesOneKey() {
        Fx.run(() -> keys.scan(TEA).press("F12"));

        assertThat(keys(() -> keys.press("Ctrl+P"))).isEqualTo(1);
        assertThat(counter.paper.log).containsExactly("drawer", "issue", "copy 1");
    }

    @Test
    void aKeyThatIsHeldDownPaysOnce() {
        sitDownWhereTheTillAsksForTheTerminalsWord();
        Fx.run(() -> keys.scan(TEA).hold("F11"));

        assertThat(till.stageProperty().get()).isInstanceOf(Stage.AskingCard.class);
    }

    @Test
    void aCardKeyThatIsHeldDownPaysOnceToo() {
        Fx.run(() -> keys.scan(TEA).hold("F11"));
        Fx.settle();

        assertThat(documents(DocumentKind.SALE)).isEqualTo(1);
        assertThat(counter.shop.books.cardIntents().unresolved(counter.shop.register)).isEmpty();
    }

    @Test
    void keysReachTheTillWhereverTheFocusIs() {
        Fx.run(() -> keys.focus(".till-action").scan(TEA).type("20").press("F12"));

        assertThat(documents(DocumentKind.SALE)).isEqualTo(1);
    }

    private int keys(Runnable play) {
        int before = keys.count();
        Fx.run(play);
        Fx.settle();
        return keys.count() - before;
    }

    private long documents(DocumentKind kind) {
        return counter.shop.books.documents().stream()
                .filter(document -> document.head().kind() == kind)
                .count();
    }
}
