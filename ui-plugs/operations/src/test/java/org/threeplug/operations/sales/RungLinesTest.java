package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.settings.SaveSettings;

/// How many of a line: equal scans count up, and what was rung already is counted by key.
class RungLinesTest {

    private static final String TEA = "5012345678900";
    private static final String BREAD = "4011200296908";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().stocked().open();
    private final TillModel till = counter.till();
    private final Hand hand = new Hand(till, counter.time);

    private List<String> lines() {
        return till.ticket().cart().lines().stream()
                .map(line -> line.quantity() + " " + line.name())
                .toList();
    }

    private List<String> struck() {
        return till.ticket().cart().voided().stream()
                .map(one -> one.quantity() + " " + one.name() + " " + one.amount().plain())
                .toList();
    }

    @Test
    void equalScansCountUpOneLineWhereverItStands() {
        hand.scan(TEA).scan(BREAD).scan(TEA).keyed("4*").scan(TEA);

        assertThat(lines()).containsExactly("6 Tea, 80 bags", "1 Bread");
        assertThat(till.ticket().selectedProperty().get()).isZero();
        assertThat(till.ticket().items()).isEqualTo(7);
    }

    @Test
    void whatDiffersInDiscountOrPriceOrComesBackKeepsALineOfItsOwn() {
        hand.scan(TEA).keyed("10%").scan(TEA).scan(TEA);
        hand.key(TillKeys::returns).key(TillKeys::returns).keyed("broken").enter().scan(TEA);

        assertThat(lines()).containsExactly("1 Tea, 80 bags", "2 Tea, 80 bags", "-1 Tea, 80 bags");
    }

    @Test
    void aStoreMayHaveEachScanOnALineOfItsOwn() {
        var settings = counter.shop.books.settings().store().orElseThrow();
        counter.shop.gate
                .submit(new SaveSettings(Ids.next(), settings.withMergedScans(false)), counter.shop.manager)
                .orThrow();
        var other = counter.till();
        new Hand(other, counter.time).scan(TEA).scan(TEA);

        assertThat(other.ticket().cart().lines()).extracting(CartLine::quantity).containsExactly(Quantity.ONE, Quantity.ONE);
    }

    @Test
    void plusAndMinusCountTheChosenLineAndWhatWentLeavesATrace() {
        hand.scan(TEA).scan(LAMP).keyed("+++--");

        assertThat(lines()).containsExactly("1 Tea, 80 bags", "2 Lamp");
        assertThat(struck()).containsExactly("1 Lamp 30.00", "1 Lamp 30.00");
    }

    @Test
    void theLastOneGoesAsAStruckLineDoes() {
        hand.scan(TEA).scan(LAMP).keyed("-");

        assertThat(lines()).containsExactly("1 Tea, 80 bags");
        assertThat(struck()).containsExactly("1 Lamp 30.00");
    }

    @Test
    void aKeyedQuantityIsTheLinesOwnAndCanBeAskedForToo() {
        hand.scan(TEA).scan(LAMP).keyed("5").key(TillKeys::quantity);
        assertThat(lines()).containsExactly("1 Tea, 80 bags", "5 Lamp");

        hand.key(TillKeys::quantity);
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.QUANTITY);
        hand.keyed("3").enter();
        assertThat(lines()).containsExactly("1 Tea, 80 bags", "3 Lamp");
        assertThat(struck()).containsExactly("2 Lamp 60.00");
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.ITEM);
    }

    @Test
    void whatIsSoldWholeIsNotCountedInParts() {
        hand.scan(LAMP).keyed("1.5").key(TillKeys::quantity);

        assertThat(lines()).containsExactly("1 Lamp");
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.whole-only", "Lamp", Quantity.of("1.5")));
    }

    @Test
    void aQuantityBeyondReasonIsAskedAboutOnce() {
        hand.scan(BREAD).keyed("5000").key(TillKeys::quantity);
        assertThat(lines()).containsExactly("1 Bread");
        assertThat(till.sayingProperty().get().key()).isEqualTo("till.quantity.really");

        hand.enter();
        assertThat(lines()).containsExactly("5000 Bread");
    }

    @Test
    void aCodeThatBeginsWithASignCountsNothing() {
        counter.add("+A123BJC5", "Plasters", "1.00");
        hand.scan(TEA).scan("+A123BJC5");

        assertThat(lines()).containsExactly("1 Tea, 80 bags", "1 Plasters");
    }

    @Test
    void aLineOfAReceiptThatComesBackIsNotCountedByHand() {
        hand.scan(TEA).scan(TEA).key(TillKeys::cash);
        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(TEA).keyed("-");

        assertThat(lines()).containsExactly("-1 Tea, 80 bags");
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.quantity.returned"));
    }

    @Test
    void aSaleThatACardPaidInPartDoesNotShrink() {
        hand.keyed("2*").scan(LAMP).keyed("50").key(TillKeys::card).keyed("-");

        assertThat(lines()).containsExactly("2 Lamp");
    }

    @Test
    void theChangeIsKnownWhileTheAmountIsKeyed() {
        hand.scan(LAMP);

        assertThat(List.of(till.tendering().preview("50"), till.tendering().preview("20"), till.tendering().preview("x")))
                .isEqualTo(List.of(
                        Optional.of(counter.shop.money("20.00")),
                        Optional.of(counter.shop.money("-10.00")),
                        Optional.empty()));
    }

    @Test
    void theChangeOfTheSaleBeforeDoesNotComeBackWithAParkedOne() {
        hand.scan(LAMP).pause().keyed("50").key(TillKeys::cash);
        assertThat(till.changeShownProperty().get()).isTrue();

        hand.scan(TEA).key(TillKeys::park);
        assertThat(till.ticket().cart().isEmpty()).isTrue();
        assertThat(till.changeShownProperty().get()).isFalse();
        assertThat(till.lastProperty().get()).isPresent();
    }

    @Test
    void theSecondsOfAnUndoAreCountedDown() {
        hand.scan(LAMP).key(TillKeys::cash);
        assertThat(till.undoSecondsProperty().get()).isEqualTo(5);

        counter.time.pass(Duration.ofMillis(3_200));
        till.tick();
        assertThat(till.undoSecondsProperty().get()).isEqualTo(2);

        counter.time.pass(Duration.ofSeconds(2));
        till.tick();
        assertThat(till.undoSecondsProperty().get()).isZero();
    }

    @Test
    void theNotesAreTheSameWhateverIsDue() {
        assertThat(Notes.of(counter.shop.currency).stream().map(Object::toString).toList()).hasSize(4);
        assertThat(Notes.of(Currency.getInstance("RON"))).extracting(note -> note.major().longValue())
                .containsExactly(5L, 10L, 20L, 50L, 100L);
    }

    @Test
    void aReceiptIsPickedFromTheLastOnesForAReturnAndToPrintItAgain() {
        hand.scan(TEA).key(TillKeys::cash).scan(LAMP).key(TillKeys::cash).scan(BREAD).key(TillKeys::cash);

        hand.key(TillKeys::receipts);
        assertThat(offered()).containsExactly("1-SALE-000003", "1-SALE-000002", "1-SALE-000001");
        hand.key(keys -> keys.move(1)).key(keys -> keys.move(1)).enter();
        assertThat(counter.paper.log).endsWith("copy 1");

        hand.key(TillKeys::returns).keyed("2").enter().scan(LAMP);
        assertThat(lines()).containsExactly("-1 Lamp");
    }

    private List<String> offered() {
        return till.choices().shown().stream()
                .map(choice -> ((Choice.Receipt) choice).head().reference())
                .toList();
    }

    @Test
    void aCustomerIsMadeAtTheTill() {
        hand.scan(TEA).key(TillKeys::customer).keyed("Ana Pop").enter().keyed("0722").enter();

        var buyer = till.ticket().cart().customer().orElseThrow();
        var made = counter.shop.books.customers().customer(buyer.id()).orElseThrow();
        assertThat(List.of(buyer, made.name(), made.phone()))
                .isEqualTo(List.of(new Cart.Buyer(made.id(), "Ana Pop"), "Ana Pop", "0722"));
        assertThat(till.buyerFactsProperty().get()).contains(made);
    }

    @Test
    void enterOnSeveralHitsOpensThemAndTheFirstIsTakenByEnter() {
        counter.add("T2", "Teapot", "18.00");
        hand.keyed("te").enter();
        assertThat(till.choices().highlighted()).isPresent();
        assertThat(till.textProperty().get()).isEmpty();

        hand.key(keys -> keys.move(1)).enter();
        assertThat(till.ticket().cart().lines()).hasSize(1);
    }

    @Test
    void aMisspeltNameIsNoUnknownCodeAndOffersWhatIsMeant() {
        counter.add("C1", "Dark chocolate", "2.00");
        hand.scan(TEA).keyed("chocolte").enter();

        assertThat(till.tray().problems()).isEmpty();
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.search.none", "chocolte"));
        assertThat(till.choices().shown().stream().map(one -> one.getClass().getSimpleName()))
                .containsExactly("Goods", "OpenItem");

        hand.key(keys -> keys.move(1)).enter();
        assertThat(lines()).containsExactly("1 Tea, 80 bags", "1 Dark chocolate");
        hand.key(TillKeys::cash);
        assertThat(till.ticket().cart().isEmpty()).as("it was paid").isTrue();
    }

    @Test
    void whatTheCatalogueLacksMayStillBeSoldAsAnOpenItem() {
        hand.keyed("3*").keyed("birdcage").enter().key(keys -> keys.move(1)).enter();

        assertThat(till.tray().problems()).containsExactly(new Problem.UnknownCode("birdcage", Quantity.of(3)));
    }

    @Test
    void aPriceIsAskedByNameToo() {
        hand.key(TillKeys::priceCheck).keyed("lamp").enter();
        assertThat(till.sayingProperty().get().isPrice()).isTrue();

        hand.key(TillKeys::priceCheck).keyed("zebra").enter();
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.search.none", "zebra"));
        assertThat(till.tray().problems()).isEmpty();
    }
}
