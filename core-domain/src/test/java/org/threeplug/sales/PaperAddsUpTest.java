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
import org.threeplug.documents.Document;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Percent;
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

    static String paper(Shop shop, Document document) {
        var register = shop.books.settings().registers().getFirst();
        return SlipText.of(ReceiptSlip.of(
                document,
                shop.books.settings().store().orElseThrow(),
                register,
                Map.of("A", "A", "B", "B", "C", "C"),
                0));
    }
}
