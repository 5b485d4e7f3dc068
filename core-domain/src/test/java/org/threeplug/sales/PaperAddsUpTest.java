package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.documents.Document;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.receipts.ReceiptSlip;
import org.threeplug.receipts.SlipText;

/// Whoever adds a receipt up with a pencil comes to its total: for any basket, any price with or without tax, any discounts and
/// any goods that come back. The figures are read off the paper, not out of the program.
final class PaperAddsUpTest {

    private static final Pattern TIMES = Pattern.compile("  (-?[\\d,.]+) pc x ([\\d,.]+)(?: .*)?");
    private static final Pattern STEP = Pattern.compile("  (?:Discount|Rounding of parts) ([-+][\\d,.]+)(?: .*)?");
    private static final Pattern AMOUNT = Pattern.compile(".* (-?[\\d,.]+) [ABC]");
    private static final Pattern SUMMAND = Pattern.compile("(?:Tax on prices without it|Rounding) +(-?[\\d,.]+)");
    private static final Pattern TOTAL = Pattern.compile("TOTAL +(-?[\\d,.]+) [A-Z]{3}");
    private static final Pattern TAX = Pattern.compile("  [ABC] Tax .* on (-?[\\d,.]+) +(-?[\\d,.]+)");
    private static final Pattern TENDER = Pattern.compile("(?:Cash|Card|Bank transfer) +(-?[\\d,.]+)");
    private static final Pattern CHANGE = Pattern.compile("CHANGE +(-?[\\d,.]+)");

    @Provide
    Arbitrary<Trade.Setting> settings() {
        return Trade.settings();
    }

    @Provide
    Arbitrary<List<Trade.Goods>> goods() {
        return Trade.goods();
    }

    @Provide
    Arbitrary<Trade.Basket> sales() {
        return Trade.baskets(1);
    }

    @Provide
    Arbitrary<Trade.Basket> anyBasket() {
        return Trade.baskets(-60_000);
    }

    @Provide
    Arbitrary<Trade.Comeback> comebacks() {
        return Trade.comebacks();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void thePrintedFiguresAddUp(
            @ForAll("settings") Trade.Setting setting,
            @ForAll("goods") List<Trade.Goods> goods,
            @ForAll("sales") Trade.Basket first,
            @ForAll("anyBasket") Trade.Basket second,
            @ForAll("comebacks") Trade.Comeback comeback) {
        var day = new Day(setting, goods);
        var sale = day.post(day.cart(first), first.payment());
        addsUp(day.shop, sale);
        addsUp(day.shop, day.post(day.cart(second), second.payment()));
        day.bringBack(sale, comeback).forEach(each -> addsUp(day.shop, each));
    }

    private static void addsUp(Shop shop, Document document) {
        var rows = paper(shop, document).lines().toList();
        int digits = shop.currency.getDefaultFractionDigits();
        var goods = new ArrayList<BigDecimal>();
        var open = Optional.<BigDecimal>empty();
        for (var row : rows) {
            var times = TIMES.matcher(row);
            var step = STEP.matcher(row);
            if (times.matches()) {
                open = Optional.of(figure(times.group(1))
                        .multiply(figure(times.group(2)))
                        .setScale(digits, RoundingMode.HALF_UP));
            } else if (step.matches()) {
                open = open.map(sum -> sum.add(figure(step.group(1))));
            }
            var amount = AMOUNT.matcher(row);
            if (amount.matches()) {
                var printed = figure(amount.group(1));
                open.ifPresent(reckoned -> assertThat(printed).as(row).isEqualByComparingTo(reckoned));
                open = Optional.empty();
                goods.add(printed);
            }
        }
        assertThat(goods).hasSameSizeAs(document.lines());
        var total = sum(rows, TOTAL, 1);
        assertThat(goods.stream().reduce(BigDecimal.ZERO, BigDecimal::add).add(sum(rows, SUMMAND, 1)))
                .isEqualByComparingTo(total);
        assertThat(sum(rows, TENDER, 1).subtract(sum(rows, CHANGE, 1))).isEqualByComparingTo(total);
        assertThat(sum(rows, TAX, 1).add(sum(rows, TAX, 2)).add(sumOf(rows, "Rounding")))
                .isEqualByComparingTo(total.subtract(untaxed(document)));
    }

    /// Goods whose tax is nothing have no row of their own among the taxes.
    private static BigDecimal untaxed(Document document) {
        return document.taxes().stream()
                .filter(tax -> tax.tax().isZero() && tax.rate().equals(Percent.ZERO))
                .map(tax -> tax.net().major())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumOf(List<String> rows, String word) {
        return sum(rows, Pattern.compile(word + " +(-?[\\d,.]+)"), 1);
    }

    private static BigDecimal sum(List<String> rows, Pattern pattern, int group) {
        var sum = BigDecimal.ZERO;
        for (var row : rows) {
            var found = pattern.matcher(row);
            sum = found.matches() ? sum.add(figure(found.group(group))) : sum;
        }
        return sum;
    }

    private static BigDecimal figure(String printed) {
        return new BigDecimal(printed.replace(",", "").replace("+", ""));
    }

    private static String paper(Shop shop, Document document) {
        var register = shop.books.settings().registers().getFirst();
        return SlipText.of(ReceiptSlip.of(
                document,
                shop.books.settings().store().orElseThrow(),
                register,
                Map.of("A", "A", "B", "B", "C", "C"),
                0));
    }

    private final Shop shop = new Shop("GBP");

    private List<String> goods(Cart cart) {
        shop.openShift("100.00");
        var posted = shop.sell(cart);
        var rows = paper(shop, document(posted.document())).lines().map(String::strip).toList();
        return rows.subList(rows.indexOf("-".repeat(48)) + 1, rows.size()).stream()
                .takeWhile(row -> !row.startsWith("TOTAL"))
                .filter(row -> !row.startsWith("---"))
                .map(row -> row.replaceAll(" {2,}", " … "))
                .toList();
    }

    private Document document(java.util.UUID id) {
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
        assertThat(paper(shop, document(posted.document())))
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
        assertThat(paper(shop, document(posted.document())))
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
