package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.documents.Document;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Refusal;

/// Somebody's word is good for what it was given for.
class ApprovalsTest {

    private static final String MUG = "4006381333931";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().open().askingForTheTerminalsWord();
    private final Shop shop = counter.shop;
    private final TillModel till;
    private final Hand hand;

    ApprovalsTest() {
        counter.add(MUG, "Mug", "8.00");
        counter.add(LAMP, "Lamp", "30.00");
        till = counter.till();
        hand = new Hand(till, counter.time);
    }

    private void sam() {
        hand.keyed("sam").enter().keyed("1234").enter();
    }

    private void mugFor15PercentLess() {
        hand.scan(MUG).pause().keyed("15%");
        sam();
        assertThat(till.ticket().total()).isEqualTo(shop.money("6.80"));
    }

    private void asksNow() {
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.APPROVER);
        assertThat(traded()).isEmpty();
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
    }

    @Test
    void aDiscountThatWasApprovedIsPaidWithoutAskingAgain() {
        mugFor15PercentLess();
        hand.key(TillKeys::cash);
        assertThat(traded()).hasSize(1);
    }

    @Test
    void thePinAloneApproves() {
        hand.scan(MUG).pause().keyed("15%");
        asksNow();
        shop.pin(shop.supervisor, "8264");
        hand.keyed("8264").enter();
        assertThat(till.ticket().total()).isEqualTo(shop.money("6.80"));
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.ITEM);
    }

    @Test
    void aWrongPinAloneOrTheCashiersOwnApprovesNothingAndAsksOn() {
        hand.scan(MUG).pause().keyed("15%");
        hand.keyed("9999").enter();
        asksNow();
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.refused(Refusal.of("identity.pin-wrong")));
        assertThat(till.choices().shown()).isNotEmpty();
        shop.pin(shop.cashier, "7777");
        hand.keyed("7777").enter();
        asksNow();
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.approval.no-right", "Ann"));
        assertThat(till.ticket().total()).isEqualTo(shop.money("8.00"));
    }

    @Test
    void aScanWhileAnApproverIsAskedForIsGoodsAndNoPin() {
        hand.scan(MUG).pause().keyed("15%");
        hand.scan(LAMP);
        asksNow();
        sam();
        assertThat(till.ticket().total()).isEqualTo(shop.money("36.80"));
    }

    @Test
    void aDiscountDoesNotApproveAReturn() {
        mugFor15PercentLess();
        hand.key(TillKeys::returns).key(TillKeys::returns).keyed("broken").enter().scan(LAMP).key(TillKeys::cash);
        asksNow();
        sam();
        assertThat(traded()).hasSize(1);
    }

    @Test
    void norDoesOneThatWasStruck() {
        mugFor15PercentLess();
        hand.key(TillKeys::delete);
        hand.key(TillKeys::returns).key(TillKeys::returns).keyed("broken").enter().scan(LAMP).key(TillKeys::card);
        asksNow();
    }

    @Test
    void anApprovalEndsWithItsLine() {
        mugFor15PercentLess();
        hand.key(TillKeys::delete).scan(MUG).pause().keyed("15%");
        asksNow();
    }

    @Test
    void oneApprovalIsForOneLine() {
        mugFor15PercentLess();
        hand.scan(MUG).pause().keyed("15%");
        asksNow();
        hand.key(TillKeys::escape);
        assertThat(till.ticket().total()).isEqualTo(shop.money("14.80"));
    }

    @Test
    void aSecondLampThatComesBackIsAskedForAnew() {
        hand.key(TillKeys::returns).key(TillKeys::returns).keyed("broken").enter().scan(LAMP).key(TillKeys::cash);
        hand.key(TillKeys::escape).scan(LAMP);
        hand.key(TillKeys::card);
        asksNow();
        sam();
        asksNow();
    }

    @Test
    void anApprovalDoesNotOutliveParking() {
        mugFor15PercentLess();
        hand.key(TillKeys::park).key(TillKeys::park).keyed("1").key(TillKeys::card);
        asksNow();
        sam();
        assertThat(till.stageProperty().get()).isInstanceOf(Stage.AskingCard.class);
    }

    @Test
    void aDiscountOnTheWholeIsApprovedForWhatItCameOff() {
        hand.scan(MUG).pause().keyed("8").key(TillKeys::discountTicket);
        sam();
        hand.scan(LAMP).key(TillKeys::cash);
        asksNow();
        sam();
        assertThat(traded()).hasSize(1);
    }

    @Test
    void aPriceIsApprovedForItsLine() {
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::price);
        sam();
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::price);
        asksNow();
        sam();
        hand.key(TillKeys::cash);
        assertThat(traded()).singleElement()
                .satisfies(sale -> assertThat(sale.head().total()).isEqualTo(shop.money("40.00")));
    }

    @Test
    void aMisuseOfTheNextSaleIsAskedForToo() {
        mugFor15PercentLess();
        hand.key(TillKeys::cash);
        hand.scan(MUG).pause().keyed("15%");
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.APPROVER);
    }

    private List<Document> traded() {
        return shop.books.documents().stream()
                .filter(document -> !document.lines().isEmpty())
                .toList();
    }
}
