package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.settings.StoreSettings;
import org.threeplug.stock.Balance;

final class ReturnsTest {

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.product("TEA", "10.00", Shop.STANDARD);

    private List<SalesHistory.Returnable> returnable(UUID sale) {
        return shop.books.salesHistory().returnable(sale);
    }

    private Outcome<Posted> bringBack(UUID sale, String quantity, String cash) {
        var cart = shop.cart(Returns.line(sale, returnable(sale).getFirst(), Quantity.of(quantity)));
        return shop.gate.submit(shop.sale(cart, shop.cash(cash)), shop.cashier);
    }

    @Test
    void goodsComeBackAtThePriceDiscountAndTaxPaid() {
        shop.openShift("100.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "2").withDiscount(new Discount.Share(Percent.of("10")))));
        var cheaper = new Product(
                tea.id(), "TEA", "Tea", "", Optional.empty(), "B", UnitPrice.of("1", shop.currency), true, "pc", 0, true,
                false, true, List.of(), List.of(), 1);
        shop.gate.submit(new SaveProduct(Ids.next(), cheaper, false), shop.manager).orThrow();
        var posted = bringBack(sold.document(), "1", "-9.00").orThrow();
        var document = shop.books.salesHistory().document(posted.document()).orElseThrow().document();
        assertThat(document.lines())
                .containsExactly(new Document.Line(
                        1, Optional.of(tea.id()), "TEA", "Name of TEA", "pc", Quantity.ONE, Quantity.of(-1),
                        UnitPrice.of("10", shop.currency), true, shop.money("-1.00"), "A", Percent.of("20"),
                        shop.money("-7.50"), shop.money("-1.50")));
        assertThat(document.head().origin()).contains(sold.document());
    }

    @Test
    void aCashierTakesGoodsBackAloneWhenThereIsAReceipt() {
        shop.openShift("100.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        assertThat(bringBack(sold.document(), "1", "-10.00").orThrow().kind()).isEqualTo(DocumentKind.RETURN);
    }

    @Test
    void noMoreComesBackThanWasSold() {
        shop.openShift("100.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "2")));
        var stale = returnable(sold.document()).getFirst();
        bringBack(sold.document(), "1", "-10.00").orThrow();
        var cart = shop.cart(Returns.line(sold.document(), stale, Quantity.of(2)));
        assertThat(refusal(shop.gate.submit(shop.sale(cart, shop.cash("-20.00")), shop.cashier)))
                .containsExactly("sales.more-than-sold", "Name of TEA", "2", "1");
        assertThatThrownBy(() -> bringBack(sold.document(), "1.5", "-15.00"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.of("sales.more-than-sold", "Name of TEA", "1.5", "1")));
    }

    @Test
    void twoLinesOfOneCartTogetherBringNoMoreBackThanWasSold() {
        shop.openShift("100.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "2")));
        var line = Returns.line(sold.document(), returnable(sold.document()).getFirst(), Quantity.of("1.5"));
        assertThat(refusal(shop.gate.submit(shop.sale(shop.cart(line, line), shop.cash("-30.00")), shop.cashier)))
                .containsExactly("sales.more-than-sold", "Name of TEA", "1.5", "0.5");
    }

    @Test
    void whatTheTillSaysWasPaidIsNotTrusted() {
        shop.openShift("100.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        var honest = Returns.line(sold.document(), returnable(sold.document()).getFirst(), Quantity.ONE);
        var paid = new CartLine.Paid(
                Quantity.ONE, Quantity.ZERO, shop.money("0.00"), shop.money("80.00"), shop.money("10.00"));
        var forged = new CartLine(
                honest.product(), honest.code(), honest.name(), honest.unit(), honest.factor(), honest.quantity(),
                honest.unitPrice(), honest.priceIncludesTax(), honest.tax(), honest.stocked(), Discount.NONE,
                Optional.of(new CartLine.OriginLine(sold.document(), 1, paid)));
        assertThat(refusal(shop.gate.submit(shop.sale(shop.cart(forged), shop.cash("-90.00")), shop.cashier)))
                .containsExactly("sales.tenders-do-not-match", "-90.00", "-10.00");
    }

    @Test
    void anExchangeNetsOutInOneTicket() {
        shop.openShift("0.00");
        var milk = shop.product("MILK", "3.00", Shop.REDUCED);
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        var back = Returns.everything(sold.document(), returnable(sold.document()));
        var cart = shop.cart(back.getFirst(), shop.line(milk, "4"));
        var posted = shop.gate.submit(shop.sale(cart, shop.cash("2.00")), shop.cashier).orThrow();
        assertThat(List.of(posted.kind().name(), posted.total().plain())).containsExactly("EXCHANGE", "2.00");
        assertThat(shop.books.balance(Account.Role.DRAWER)).isEqualTo(shop.money("12.00"));
    }

    @Test
    void anEvenExchangeNeedsNoTender() {
        shop.openShift("0.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        var back = Returns.everything(sold.document(), returnable(sold.document()));
        var posted = shop.gate
                .submit(shop.sale(shop.cart(back.getFirst(), shop.line(tea, "1"))), shop.cashier)
                .orThrow();
        assertThat(posted.total()).isEqualTo(shop.money("0.00"));
    }

    @Test
    void aReturnLineOnlyBringsBack() {
        shop.openShift("0.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        var back = Returns.everything(sold.document(), returnable(sold.document())).getFirst();
        var turned = shop.cart(back.withQuantity(Quantity.ONE));
        assertThat(refusal(shop.gate.submit(shop.sale(turned, shop.cash("10.00")), shop.cashier)))
                .containsExactly("sales.return-not-negative", "Name of TEA");
    }

    @Test
    void goodsThatComeBackAreInStockAgainAtAverageCost() {
        shop.openShift("0.00");
        shop.stock(tea, "1", "4.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        bringBack(sold.document(), "1", "-10.00").orThrow();
        assertThat(shop.books.stock().onHand(tea.id(), shop.branch))
                .isEqualTo(new Balance(Quantity.ONE, shop.money("4.00"), UnitPrice.of("4", shop.currency)));
        assertThat(shop.books.balance(Account.Role.COST_OF_GOODS)).isEqualTo(shop.money("0.00"));
    }

    @Test
    void whatIsSoldInWholePiecesComesBackInWholePieces() {
        shop.openShift("100.00");
        var lamp = whole("LAMP", "30.00");
        var sold = shop.sell(shop.cart(shop.line(lamp, "3")));
        var left = returnable(sold.document()).getFirst();
        assertThatThrownBy(() -> Returns.line(sold.document(), left, Quantity.of("0.5")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.of("sales.quantity-too-fine", "Lamp", "0.5", "0")));
        var forged = Returns.line(sold.document(), left, Quantity.ONE).withQuantity(Quantity.of("-0.5"));
        assertThat(refusal(shop.gate.submit(shop.sale(shop.cart(forged), shop.cash("-15.00")), shop.cashier)))
                .containsExactly("sales.quantity-too-fine", "Lamp", "0.5", "0");
    }

    @Test
    void aThirdAndAThirdAndTheRestAreWhatWasPaidToThePenny() {
        shop.openShift("100.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        var given = new ArrayList<String>();
        for (var part : List.of("0.3333", "0.3333", "0.3334")) {
            var cart = shop.cart(Returns.line(sold.document(), returnable(sold.document()).getFirst(), Quantity.of(part)));
            given.add(shop.sell(cart).total().plain());
        }
        assertThat(given).containsExactly("-3.33", "-3.34", "-3.33");
        assertThat(shop.books.salesHistory().leftToGiveBack(sold.document())).isEqualTo(shop.money("0.00"));
    }

    @Test
    void goodsNoLongerSoldComeBack() {
        shop.openShift("100.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        var gone = new Product(
                tea.id(), "TEA", "Tea", "", Optional.empty(), "A", tea.price(), true, "pc", 0, true, false, false,
                List.of(), List.of(), 1);
        shop.gate.submit(new SaveProduct(Ids.next(), gone, false), shop.manager).orThrow();
        assertThat(bringBack(sold.document(), "1", "-10.00").orThrow().total()).isEqualTo(shop.money("-10.00"));
    }

    /// 3 at 0.34 are 1.02, of which 1.00 was paid in coins of five; each alone would be rounded to 0.35.
    @Test
    void coinsGiveBackNoMoreThanWasPaidHoweverManyReturnsItTakes() {
        var swiss = new Shop(shop.currency, StoreSettings.TaxRounding.PER_LINE, 5);
        swiss.openShift("100.00");
        var gum = swiss.product("GUM", "0.34", Shop.STANDARD);
        var sold = swiss.sell(swiss.cart(swiss.line(gum, "3")));
        var given = new ArrayList<String>();
        for (var cash : List.of("-0.35", "-0.35", "-0.35", "-0.30")) {
            var history = swiss.books.salesHistory();
            var left = history.returnable(sold.document()).getFirst();
            if (left.left().signum() > 0) {
                var cart = swiss.cart(Returns.line(sold.document(), left, Quantity.ONE));
                var outcome = swiss.gate.submit(swiss.sale(cart, swiss.cash(cash)), swiss.cashier);
                given.add(outcome instanceof Outcome.Done<Posted>(var posted, _)
                        ? posted.total().plain()
                        : String.join(" ", refusal(outcome)));
            }
        }
        assertThat(given)
                .containsExactly("-0.35", "-0.35", "sales.tenders-do-not-match -0.35 -0.30", "-0.30");
    }

    @Test
    void allThatCoinsRoundedUpComesBack() {
        var swiss = new Shop(shop.currency, StoreSettings.TaxRounding.PER_LINE, 5);
        swiss.openShift("100.00");
        var soap = swiss.product("SOAP", "1.03", Shop.STANDARD);
        var sold = swiss.sell(swiss.cart(swiss.line(soap, "1")));
        var left = swiss.books.salesHistory().returnable(sold.document()).getFirst();
        var cart = swiss.cart(Returns.line(sold.document(), left, Quantity.ONE));
        var posted = swiss.gate.submit(swiss.sale(cart, swiss.cash("-1.05")), swiss.cashier).orThrow();
        assertThat(posted.total()).isEqualTo(swiss.money("-1.05"));
    }

    private Product whole(String code, String price) {
        var product = new Product(
                Ids.next(), code, "Lamp", "", Optional.empty(), "A", UnitPrice.of(price, shop.currency), true, "pc", 0,
                true, false, true, List.of(), List.of(), 0);
        return shop.gate.submit(new SaveProduct(Ids.next(), product, true), shop.manager).orThrow();
    }
}
