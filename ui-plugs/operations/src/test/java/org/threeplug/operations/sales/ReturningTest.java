package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

class ReturningTest {

    private static final String TEA = "5012345678900";
    private static final String BREAD = "4011200296908";
    private static final String LAMP = "9780141036144";
    private static final String BOTTLE = "40123455";
    private static final String BOX = "40123462";

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

    /// A bottle at 1.00 and a box of six at 5.00, a barcode each.
    private Product bottleAndBox() {
        var product = new Product(
                Ids.next(), "WATER", "Water", "", Optional.empty(), Shop.STANDARD.key(), UnitPrice.of("1.00", shop.currency),
                true, "pc", 0, false, false, true,
                List.of(new Product.Unit("box", Quantity.of(6), Optional.of(UnitPrice.of("5.00", shop.currency)))),
                List.of(new Product.Barcode(BOTTLE, ""), new Product.Barcode(BOX, "box")),
                0);
        return save(product, true);
    }

    private Product save(Product product, boolean isNew) {
        return shop.gate.submit(new SaveProduct(Ids.next(), product, isNew), shop.manager).orThrow();
    }

    private static Product with(Product product, String price, boolean active, int edition) {
        return new Product(
                product.id(), product.code(), product.name(), product.brand(), product.category(), product.taxKey(),
                UnitPrice.of(price, product.price().currency()), product.priceIncludesTax(), product.unit(),
                product.quantityDecimals(), product.stocked(), product.openPrice(), active, product.units(),
                product.barcodes(), edition);
    }

    @Test
    void aBottleComesBackAtTheBottlesPriceAndABoxAtTheBoxs() {
        bottleAndBox();
        hand.scan(BOX).scan(BOTTLE).key(TillKeys::cash);
        assertThat(last().head().total()).isEqualTo(shop.money("6.00"));

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(BOTTLE);
        assertThat(till.ticket().total()).isEqualTo(shop.money("-1.00"));

        hand.scan(BOX).key(TillKeys::cash);
        assertThat(last().head().total()).isEqualTo(shop.money("-6.00"));
    }

    @Test
    void aBottleOutOfABoxIsAskedAboutBeforeTheBoxComesBack() {
        bottleAndBox();
        hand.scan(BOX).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(BOTTLE);
        assertThat(till.ticket().cart().lines()).isEmpty();
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.return.other-unit", "Water"));
        assertThat(bought()).containsExactly("1 box -> 5.00");

        hand.key(keys -> keys.move(1)).enter();
        assertThat(till.ticket().total()).isEqualTo(shop.money("-5.00"));
    }

    @Test
    void anArticleAtTwoPricesIsAskedAboutWithUnitAndPrice() {
        hand.scan(LAMP).keyed("10").key(TillKeys::discountLine).scan(LAMP).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(LAMP);
        assertThat(till.ticket().cart().lines()).isEmpty();
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.return.which", "Lamp"));
        assertThat(bought()).containsExactly("1 pc -> 27.00", "1 pc -> 30.00");

        hand.key(keys -> keys.move(1)).enter();
        assertThat(till.ticket().total()).isEqualTo(shop.money("-27.00"));
        hand.scan(LAMP);
        assertThat(till.ticket().total()).isEqualTo(shop.money("-57.00"));
    }

    @Test
    void escLeavesTheQuestionWhichOneComesBackAndStaysInTheReturn() {
        hand.scan(LAMP).keyed("10").key(TillKeys::discountLine).scan(LAMP).scan(TEA).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(LAMP).key(TillKeys::escape);
        assertThat(till.returning().phaseProperty().get()).isInstanceOf(Returning.Phase.WithReceipt.class);
        assertThat(bought()).containsExactly("1 pc -> 27.00", "1 pc -> 30.00", "1 pc -> 2.50");
    }

    @Test
    void linesAtOnePriceComeBackAsOne() {
        hand.scan(TEA).scan(TEA).scan(TEA).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").keyed("2").key(keys -> keys.type("*")).scan(TEA);
        assertThat(till.ticket().total()).isEqualTo(shop.money("-5.00"));
    }

    @Test
    void goodsNoLongerSoldComeBackByAnyOfTheirCodes() {
        var water = bottleAndBox();
        hand.scan(BOTTLE).key(TillKeys::cash);
        save(with(water, "1.00", false, 1), false);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(BOTTLE).key(TillKeys::cash);
        assertThat(last().head().total()).isEqualTo(shop.money("-1.00"));

        hand.scan(TEA).key(TillKeys::cash).key(TillKeys::returns).key(TillKeys::returns);
        hand.key(keys -> keys.move(1)).enter().scan(BOTTLE);
        assertThat(till.ticket().total()).isEqualTo(shop.money("-1.00"));
    }

    @Test
    void halfOfAWholeThingComesBackNeitherWithNorWithoutAReceipt() {
        hand.scan(LAMP).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").keyed("0.5").key(keys -> keys.type("*")).scan(LAMP);
        assertThat(till.ticket().cart().lines()).isEmpty();
        assertThat(till.sayingProperty().get().key()).isEqualTo("refused.sales.quantity-too-fine");

        hand.key(keys -> keys.type("+")).key(TillKeys::returns).key(TillKeys::returns);
        hand.key(keys -> keys.move(1)).enter().keyed("0.5").key(keys -> keys.type("*")).scan(LAMP);
        assertThat(till.ticket().cart().lines()).isEmpty();
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.whole-only", "Lamp", Quantity.of("-0.5")));
    }

    @Test
    void withoutAReceiptAnUnknownCodeWaitsInTheTrayAndComesBackAtTheKeyedPrice() {
        hand.key(TillKeys::returns).key(TillKeys::returns).key(keys -> keys.move(1)).enter().scan("40000000");
        assertThat(till.tray().problems()).containsExactly(new Problem.UnknownCode("40000000", Quantity.of(-1)));

        hand.keyed("3.50").key(TillKeys::insert).keyed("Vase").enter();
        assertThat(till.ticket().total()).isEqualTo(shop.money("-3.50"));
    }

    @Test
    void whatIsScannedWhileTheReasonIsAskedWaitsForIt() {
        hand.key(TillKeys::returns).key(TillKeys::returns).scan(TEA);
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.info("till.return.why-first", "Tea, 80 bags"));

        hand.key(keys -> keys.move(1)).enter();
        assertThat(till.ticket().total()).isEqualTo(shop.money("-2.50"));
    }

    @Test
    void nothingOfAReturnLivesOnAfterItIsPaid() {
        hand.scan(TEA).scan(TEA).key(TillKeys::cash);
        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(TEA).key(TillKeys::cash);
        overAndDone();

        hand.scan(BREAD);
        overAndDone();
        assertThat(till.ticket().total()).isEqualTo(shop.money("1.20"));
        hand.key(TillKeys::escape);
        overAndDone();
    }

    @Test
    void nothingOfAReturnLivesOnAfterAnExchangeOrWhenItIsGivenUpOrParkedOrGivesWay() {
        hand.scan(TEA).scan(TEA).scan(TEA).scan(TEA).key(TillKeys::cash);
        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(TEA).key(keys -> keys.type("+")).scan(BREAD);
        hand.key(TillKeys::cash);
        overAndDone();

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(TEA).key(TillKeys::giveUp).key(TillKeys::giveUp);
        overAndDone();

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(TEA).key(TillKeys::park);
        overAndDone();

        hand.key(TillKeys::returns).scan("1-SALE-000001").key(TillKeys::park).keyed("1");
        overAndDone();
        assertThat(till.ticket().total()).isEqualTo(shop.money("-2.50"));
    }

    @Test
    void aReturnNotBegunIsOverWhenTheTillIsShownAgain() {
        hand.scan(TEA).key(TillKeys::cash).key(TillKeys::returns).scan("1-SALE-000001");
        till.refresh();
        overAndDone();
    }

    @Test
    void aQuantityKeyedForOneCustomerIsNotForTheNext() {
        hand.scan(TEA).keyed("3").key(keys -> keys.type("*")).key(TillKeys::cash).scan(TEA);
        assertThat(till.ticket().total()).isEqualTo(shop.money("2.50"));
    }

    private void overAndDone() {
        assertThat(till.returning().phaseProperty().get()).isEqualTo(new Returning.Phase.Selling());
        assertThat(till.choices().shown()).isEmpty();
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.ITEM);
    }

    /// What the list offers: how much of which unit comes when it is chosen, and what is given back.
    private List<String> bought() {
        return till.choices().shown().stream()
                .map(Choice.Bought.class::cast)
                .map(choice -> choice.comes() + " " + choice.line().unit() + " -> " + choice.refund().plain())
                .toList();
    }

    private Document last() {
        return shop.books.documents().getLast();
    }
}
