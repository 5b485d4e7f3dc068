package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.documents.Document;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// How goods read on a receipt.
final class PaperReadsTest {

    private final Shop shop = new Shop("GBP");

    private List<String> goods(Cart cart) {
        shop.openShift("100.00");
        var posted = shop.sell(cart);
        var rows = PaperAddsUpTest.paper(shop, document(posted.document())).lines().map(String::strip).toList();
        return rows.subList(rows.indexOf("-".repeat(48)) + 1, rows.size()).stream()
                .takeWhile(row -> !row.startsWith("TOTAL"))
                .filter(row -> !row.startsWith("---"))
                .map(row -> row.replaceAll(" {2,}", " … "))
                .toList();
    }

    private Document document(UUID id) {
        return shop.books.salesHistory().document(id).orElseThrow().document();
    }

    @Test
    void aPriceWithoutTaxHasItsAmountWithoutTaxAndTheTaxIsAddedBelow() {
        var bolt = shop.product("BOLT", UnitPrice.of("10", shop.currency), Shop.STANDARD, false, false);
        assertThat(goods(shop.cart(shop.line(bolt, "3"))))
                .containsExactly("Name of BOLT", "3 pc x 10.00 … 30.00 A", "Tax on prices without it … 6.00");
    }

    @Test
    void theDiscountsOfTheLineAndOfTheTicketAreBothInWhatIsTakenOff() {
        var mug = shop.product("MUG", "10.00", Shop.STANDARD);
        var line = shop.line(mug, "2").withDiscount(new Discount.Share(Percent.of("10")));
        var cart = shop.cart(line).withTicketDiscount(new Discount.Share(Percent.of("5")));
        shop.openShift("100.00");
        var tender = shop.cash("17.10");
        var posted = shop.gate.submit(shop.sale(cart, tender), shop.manager).orThrow();
        assertThat(PaperAddsUpTest.paper(shop, document(posted.document())))
                .contains("  2 pc x 10.00\n  Discount -2.90                         17.10 A\n");
    }

    @Test
    void onGoodsThatComeBackTheDiscountIsAdded() {
        var mug = shop.product("MUG", "1.60", Shop.STANDARD);
        var line = shop.line(mug, "1").withDiscount(new Discount.Off(shop.money("0.09")));
        shop.openShift("100.00");
        var sold = shop.sell(shop.cart(line));
        var back = Returns.everything(sold.document(), shop.books.salesHistory().returnable(sold.document()));
        var posted = shop.sell(shop.cart(back.getFirst()));
        assertThat(PaperAddsUpTest.paper(shop, document(posted.document())))
                .contains("  -1 pc x 1.60\n  Discount +0.09                         -1.51 A\n");
    }

    @Test
    void aThingWithoutAUnitIsCountedWithoutAGap() {
        var open = new CartLine(
                Optional.empty(), "999", "Umbrella", "", Quantity.ONE, Quantity.of(2), UnitPrice.of("2.50", shop.currency),
                true, Shop.STANDARD, false, Discount.NONE, Optional.empty());
        assertThat(goods(shop.cart(open))).containsExactly("Umbrella", "2 x 2.50 … 5.00 A");
    }
}
