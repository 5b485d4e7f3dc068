package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.settings.ChooseSettings;
import org.threeplug.settings.TillSettings;

/// What a scanner sends is a code and never a figure, and a figure beyond reason is asked about once.
class FiguresTest {

    private static final String TEA = "5012345678900";
    private static final String CODE = "40123455";

    private final Counter counter = new Counter().stocked().open();
    private final TillModel till = counter.till();
    private final Hand hand = new Hand(till, counter.time);

    private Saying saying() {
        return till.sayingProperty().get();
    }

    @Test
    void aCodeWithoutEnterBecomesNoFigureWhateverKeyFollows() {
        List<Consumer<TillKeys>> keys = List.of(
                each -> each.type("*"),
                TillKeys::multiply,
                each -> each.type("%"),
                TillKeys::discountLine,
                TillKeys::discountTicket,
                TillKeys::moneyOffLine,
                TillKeys::moneyOffTicket,
                TillKeys::price,
                TillKeys::cash,
                TillKeys::card,
                TillKeys::park);
        hand.scan(TEA);
        var cart = till.ticket().cart();
        for (var key : keys) {
            hand.pause().burst(CODE).key(key);
            assertThat(saying()).isEqualTo(Saying.caution("till.scanned", CODE));
            assertThat(till.textProperty().get()).isEqualTo(CODE);
            assertThat(till.ticket().cart()).isEqualTo(cart);
            assertThat(till.timesProperty().get()).isEqualTo(Quantity.ONE);
            assertThat(till.stageProperty().get()).isEqualTo(new Stage.Ringing());
            hand.key(TillKeys::escape);
        }
    }

    @Test
    void aCodeBehindFiguresThatWereKeyedIsNoFigureEither() {
        hand.scan(TEA).keyed("12").pause().burst(CODE).key(TillKeys::cash);
        assertThat(saying()).isEqualTo(Saying.caution("till.scanned", "12" + CODE));
    }

    @Test
    void aCodeIsNoPriceForWhatWaitsInTheTray() {
        hand.scan("99999999").pause().burst(CODE).key(TillKeys::insert);
        assertThat(saying()).isEqualTo(Saying.caution("till.scanned", CODE));
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.ITEM);
    }

    @Test
    void enterTakesSuchACodeForWhatItIs() {
        hand.pause().burst(TEA).key(keys -> keys.type("*")).enter();
        assertThat(till.ticket().total()).isEqualTo(counter.shop.money("2.50"));
    }

    @Test
    void aCodeIsNoFloat() {
        var closed = new Counter().stocked();
        var early = closed.till();
        new Hand(early, closed.time).scan(CODE);
        assertThat(early.sayingProperty().get()).isEqualTo(Saying.caution("till.scanned-float", CODE));
        assertThat(early.stageProperty().get()).isEqualTo(new Stage.Closed());
        assertThat(closed.shop.books.documents()).isEmpty();
    }

    @Test
    void aKeyThatWasProgrammedToSendAFigureAndItsSignAtOnceDoesWhatItSays() {
        hand.burst("12*").pause();
        till.keys().settle();
        assertThat(till.timesProperty().get()).isEqualTo(Quantity.of(12));

        hand.scan(TEA).pause().burst("10%").key(TillKeys::cash);
        assertThat(counter.shop.books.documents().getLast().head().total()).isEqualTo(counter.shop.money("27.00"));
    }

    @Test
    void aCodeWithASignInItIsStillACode() {
        hand.scan("12*4567890");
        assertThat(till.timesProperty().get()).isEqualTo(Quantity.ONE);
        assertThat(till.tray().problems()).containsExactly(new Problem.UnknownCode("12*4567890", Quantity.ONE));
    }

    @Test
    void moreThanAThousandIsAskedAboutOnce() {
        hand.keyed("1000").key(keys -> keys.type("*"));
        assertThat(till.timesProperty().get()).isEqualTo(Quantity.of(1_000));
        hand.key(TillKeys::escape);

        hand.keyed("1001").key(keys -> keys.type("*"));
        assertThat(saying()).isEqualTo(Saying.caution("till.times.really", Quantity.of(1_001)));
        assertThat(till.timesProperty().get()).isEqualTo(Quantity.ONE);

        hand.key(keys -> keys.type("*"));
        assertThat(till.timesProperty().get()).isEqualTo(Quantity.of(1_001));
    }

    @Test
    void theOwnerSaysFromHowManyOnTheTillAsks() {
        var chosen = TillSettings.GROUP.initial().with(TillSettings.PIECES, Quantity.of(20));
        counter.shop.gate.submit(new ChooseSettings(Ids.next(), TillSettings.GROUP, chosen, TillSettings.GROUP.initial()), counter.shop.system).orThrow();
        till.refresh();
        hand.keyed("21").key(keys -> keys.type("*"));
        assertThat(saying()).isEqualTo(Saying.caution("till.times.really", Quantity.of(21)));
    }

    @Test
    void aTotalBeyondTenThousandIsAskedAboutOnceBeforeMoneyIsTaken() {
        hand.scan(TEA).keyed("10000.01").key(TillKeys::price);
        sam();
        hand.key(TillKeys::cash);
        assertThat(saying()).isEqualTo(Saying.caution("till.total.really", counter.shop.money("10000.01")));
        assertThat(counter.shop.books.documents()).hasSize(1);

        hand.key(TillKeys::cash);
        assertThat(counter.shop.books.documents().getLast().head().total())
                .isEqualTo(counter.shop.money("10000.01"));
    }

    private void sam() {
        hand.keyed("sam").enter().keyed("1234").enter();
    }
}
