package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Quantity;

class ReturningTest {

    private static final String TEA = "5012345678900";
    private static final String BREAD = "4011200296908";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().stocked().open();
    private final Shop shop = counter.shop;
    private final TillModel till = counter.till();
    private final Hand hand = new Hand(till, counter.time);

    @Test
    void refundsWhatWasPaidWithTheReceipt() {
        hand.scan(LAMP).keyed("10").key(TillKeys::discountLine).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(LAMP).key(TillKeys::cash);

        assertThat(last().head().kind()).isEqualTo(DocumentKind.RETURN);
        assertThat(last().head().total()).isEqualTo(shop.money("-27.00"));
        assertThat(last().tenders()).containsExactly(shop.cash("-27.00"));
    }

    @Test
    void neverTakesBackMoreThanWasSold() {
        hand.scan(TEA).scan(TEA).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(TEA).scan(TEA).scan(TEA);

        assertThat(till.ticket().total()).isEqualTo(shop.money("-5.00"));
        assertThat(till.sayingProperty().get().key()).isEqualTo("refused.sales.more-than-sold");
    }

    @Test
    void bringsAllOfAReceiptBackWithOneKey() {
        hand.keyed("3").key(keys -> keys.type("*")).scan(TEA).scan(LAMP).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").key(TillKeys::returns);

        assertThat(till.ticket().total()).isEqualTo(shop.money("-37.50"));
    }

    @Test
    void exchangesInOneTicket() {
        hand.scan(TEA).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(TEA);
        hand.key(keys -> keys.type("+")).scan(BREAD).key(TillKeys::cash);

        assertThat(last().head().kind()).isEqualTo(DocumentKind.EXCHANGE);
        assertThat(last().head().total()).isEqualTo(shop.money("-1.30"));
    }

    @Test
    void takesBackWithoutAReceiptForAReasonThatSomebodyStandsBehind() {
        hand.key(TillKeys::returns).scan(LAMP);
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.RETURN_REASON);

        hand.key(keys -> keys.move(1)).enter().key(TillKeys::cash);
        assertThat(till.stageProperty().get()).isInstanceOf(Stage.AskingApproval.class);

        hand.keyed("sam").enter().keyed("1234").enter();

        assertThat(last().head().kind()).isEqualTo(DocumentKind.RETURN);
        assertThat(last().head().total()).isEqualTo(shop.money("-30.00"));
        assertThat(last().head().reason()).contains("till.reason.return.damaged");
    }

    @Test
    void keepsScansWhileSomebodyApproves() {
        hand.scan(LAMP).keyed("50").key(TillKeys::discountLine);
        hand.keyed("sam").enter().keyed("12").scan(TEA).keyed("34").enter();

        assertThat(till.ticket().cart().lines()).hasSize(2);
        assertThat(till.ticket().total()).isEqualTo(shop.money("17.50"));
        hand.key(TillKeys::cash);
        assertThat(last().head().total()).isEqualTo(shop.money("17.50"));
    }

    @Test
    void leavesTheDiscountAwayWhenNobodyApproves() {
        hand.scan(LAMP).keyed("50").key(TillKeys::discountLine).key(TillKeys::escape);

        assertThat(till.ticket().total()).isEqualTo(shop.money("30.00"));
        assertThat(till.stageProperty().get()).isEqualTo(new Stage.Ringing());
    }

    @Test
    void givesADiscountWithinTheLimitWithoutAsking() {
        hand.scan(LAMP).keyed("10").key(TillKeys::discountLine);

        assertThat(till.ticket().total()).isEqualTo(shop.money("27.00"));
    }

    @Test
    void asksASupervisorToBringSomebodyForMoreThanTheirOwnLimit() {
        var chief = counter.till(shop.supervisor);
        var chiefs = new Hand(chief, counter.time);
        chiefs.scan(LAMP).keyed("30").key(TillKeys::discountLine);
        assertThat(chief.ticket().total()).isEqualTo(shop.money("21.00"));

        chiefs.keyed("50").key(TillKeys::discountLine);
        assertThat(chief.stageProperty().get()).isInstanceOf(Stage.AskingApproval.class);
        assertThat(chief.ticket().total()).isEqualTo(shop.money("21.00"));

        chiefs.keyed("mo").enter().keyed("1234").enter().key(TillKeys::cash);
        assertThat(last().head().total()).isEqualTo(shop.money("15.00"));
    }

    @Test
    void doesNotAcceptAWrongPin() {
        hand.scan(LAMP).keyed("50").key(TillKeys::discountLine).keyed("sam").enter().keyed("9999").enter();

        assertThat(till.ticket().total()).isEqualTo(shop.money("30.00"));
        assertThat(till.stageProperty().get()).isInstanceOf(Stage.AskingApproval.class);
    }

    @Test
    void choosesAQuantityFromTheReceipt() {
        hand.keyed("5").key(keys -> keys.type("*")).scan(TEA).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").keyed("2").key(keys -> keys.type("*"));
        hand.key(keys -> keys.move(1)).enter();

        assertThat(till.ticket().cart().lines()).singleElement().satisfies(line -> assertThat(line.quantity())
                .isEqualTo(Quantity.of(-2)));
    }

    private Document last() {
        return shop.books.documents().getLast();
    }
}
