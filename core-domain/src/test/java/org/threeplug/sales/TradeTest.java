package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.threeplug.cash.ShiftReport;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.ledger.Account;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.PricedCart;
import org.threeplug.pricing.Pricing;
import org.threeplug.settings.StoreSettings;
import org.threeplug.stock.Movement;

/// For any basket, way of paying and way of bringing goods back: lines = total = tenders = ledger = Z report.
final class TradeTest {

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

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyAmountAgreesWithEveryOther(
            @ForAll("settings") Trade.Setting setting,
            @ForAll("goods") List<Trade.Goods> goods,
            @ForAll("sales") Trade.Basket first,
            @ForAll("anyBasket") Trade.Basket second,
            @ForAll("comebacks") Trade.Comeback comeback) {
        var day = new Day(setting, goods);
        var sale = day.post(day.cart(first), first.payment());
        agreesWithItself(sale);
        agreesWithItself(day.post(day.cart(second), second.payment()));
        day.bringBack(sale, comeback).forEach(TradeTest::agreesWithItself);
        ledgerAgrees(day);
        stockAgrees(day);
        zAgrees(day);
    }

    private static void agreesWithItself(Document document) {
        var head = document.head();
        var zero = Money.zero(head.total().currency());
        assertThat(document.lines().stream().map(Document.Line::net).reduce(zero, Money::plus)).isEqualTo(head.net());
        assertThat(document.lines().stream().map(Document.Line::tax).reduce(zero, Money::plus)).isEqualTo(head.tax());
        assertThat(document.taxes().stream().map(Document.Tax::net).reduce(zero, Money::plus)).isEqualTo(head.net());
        assertThat(document.taxes().stream().map(Document.Tax::tax).reduce(zero, Money::plus)).isEqualTo(head.tax());
        assertThat(head.net().plus(head.tax()).plus(head.rounding())).isEqualTo(head.total());
        assertThat(document.tenders().stream().map(Tender::amount).reduce(zero, Money::plus)).isEqualTo(head.total());
        for (var line : document.lines()) {
            assertThat(line.discount().signum() * line.quantity().signum()).isNotNegative();
            assertThat(line.amount().signum() * line.quantity().signum()).isNotNegative();
        }
    }

    private static void ledgerAgrees(Day day) {
        var books = day.shop.books;
        var opening = day.shop.money("1000000");
        assertThat(books.balance(Account.Role.DRAWER).minus(opening)).isEqualTo(day.tendered(Tender.Kind.CASH));
        assertThat(books.balance(Account.Role.CARD)).isEqualTo(day.tendered(Tender.Kind.CARD));
        assertThat(books.balance(Account.Role.BANK)).isEqualTo(day.tendered(Tender.Kind.TRANSFER));
        assertThat(books.balance(Account.Role.REVENUE).negate()).isEqualTo(day.sum(each -> each.head().net()));
        assertThat(books.balance(Account.Role.TAX).negate()).isEqualTo(day.sum(each -> each.head().tax()));
        assertThat(books.balance(Account.Role.ROUNDING).negate()).isEqualTo(day.sum(each -> each.head().rounding()));
        var trial = Money.zero(day.shop.currency);
        for (var row : books.ledger().trialBalance(Optional.empty(), Optional.empty())) {
            trial = trial.plus(row.balance());
        }
        assertThat(trial).isEqualTo(Money.zero(day.shop.currency));
    }

    private static void stockAgrees(Day day) {
        var moved = day.shop.books.movements().stream()
                .map(Movement::value)
                .reduce(Money.zero(day.shop.currency), Money::plus);
        assertThat(day.shop.books.stockValue()).isEqualTo(moved);
        assertThat(day.shop.books.balance(Account.Role.INVENTORY)).isEqualTo(moved);
    }

    private static void zAgrees(Day day) {
        var drawer = day.shop.books.balance(Account.Role.DRAWER);
        var total = day.sum(each -> each.head().total());
        var z = day.close();
        assertThat(figure(z, ShiftReport.Section.TOTALS, "TOTAL")).isEqualTo(total);
        assertThat(figure(z, ShiftReport.Section.TOTALS, "NET")).isEqualTo(day.sum(each -> each.head().net()));
        assertThat(figure(z, ShiftReport.Section.TOTALS, "TAX")).isEqualTo(day.sum(each -> each.head().tax()));
        assertThat(figure(z, ShiftReport.Section.DRAWER, "EXPECTED")).isEqualTo(drawer);
        assertThat(figure(z, ShiftReport.Section.DRAWER, "DIFFERENCE")).isEqualTo(Money.zero(day.shop.currency));
        assertThat(z.figures().stream()
                        .filter(each -> each.section() == ShiftReport.Section.TENDERS)
                        .map(ShiftReport.Figure::amount)
                        .reduce(Money.zero(day.shop.currency), Money::plus))
                .isEqualTo(total);
        assertThat(z.z().orElseThrow().grandTotal()).isEqualTo(total);
        assertThat(day.shop.books.balance(Account.Role.DRAWER)).isEqualTo(Money.zero(day.shop.currency));
    }

    private static Money figure(ShiftReport report, ShiftReport.Section section, String label) {
        return report.figures().stream()
                .filter(each -> each.section() == section && each.label().equals(label))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void partsThatComeBackAddUpToExactlyWhatWasSold(
            @ForAll("settings") Trade.Setting setting,
            @ForAll("goods") List<Trade.Goods> goods,
            @ForAll("sales") Trade.Basket basket,
            @ForAll("comebacks") Trade.Comeback comeback) {
        var day = new Day(setting, goods);
        var sale = day.post(day.cart(basket), basket.payment());
        var returns = day.bringBack(sale, comeback);
        var zero = Money.zero(day.shop.currency);
        for (var line : sale.lines()) {
            var parts = returns.stream()
                    .flatMap(each -> each.lines().stream().filter(part -> broughtBack(day, each, part, line)))
                    .toList();
            assertThat(parts.stream().map(Document.Line::quantity).reduce(Quantity.ZERO, Quantity::plus))
                    .isEqualTo(line.quantity().negate());
            assertThat(parts.stream().map(Document.Line::net).reduce(zero, Money::plus)).isEqualTo(line.net().negate());
            assertThat(parts.stream().map(Document.Line::tax).reduce(zero, Money::plus)).isEqualTo(line.tax().negate());
            assertThat(parts.stream().map(Document.Line::discount).reduce(zero, Money::plus))
                    .isEqualTo(line.discount().negate());
        }
        assertThat(day.shop.books.balance(Account.Role.REVENUE)).isEqualTo(zero);
        assertThat(day.shop.books.balance(Account.Role.TAX)).isEqualTo(zero);
    }

    private static boolean broughtBack(Day day, Document document, Document.Line part, Document.Line line) {
        return day.shop.books.broughtBack(document.head().id(), part.number()).equals(Optional.of(line.number()));
    }

    @Property
    void aCartTurnedRoundIsItsMirrorImage(
            @ForAll("settings") Trade.Setting setting,
            @ForAll("goods") List<Trade.Goods> goods,
            @ForAll("anyBasket") Trade.Basket basket) {
        var day = new Day(setting, goods);
        var cart = day.cart(basket);
        var turned = cart.withLines(cart.lines().stream()
                .map(line -> line.withQuantity(line.quantity().negate()))
                .toList());
        var there = Pricing.price(cart, setting.rounding());
        var back = Pricing.price(turned, setting.rounding());
        assertThat(back.lines())
                .extracting(PricedCart.PricedLine::gross, PricedCart.PricedLine::net, PricedCart.PricedLine::tax)
                .containsExactlyElementsOf(there.lines().stream()
                        .map(line -> tuple(line.gross().negate(), line.net().negate(), line.tax().negate()))
                        .toList());
        assertThat(back.total()).isEqualTo(there.total().negate());
    }

    @Property
    void taxRoundedPerDocumentIsTheTaxOfTheSumAndNoLineStrays(
            @ForAll("goods") List<Trade.Goods> goods, @ForAll("anyBasket") Trade.Basket basket) {
        var day = new Day(new Trade.Setting("EUR", StoreSettings.TaxRounding.PER_DOCUMENT, 0), goods);
        var priced = Pricing.price(day.cart(basket), StoreSettings.TaxRounding.PER_DOCUMENT);
        var groups = priced.lines().stream()
                .collect(Collectors.groupingBy(
                        each -> tuple(each.line().tax().key(), each.line().priceIncludesTax())));
        for (var group : groups.values()) {
            var line = group.getFirst().line();
            var base = BigDecimal.ZERO;
            var tax = BigDecimal.ZERO;
            for (var each : group) {
                base = base.add(each.gross().minus(each.discount()).major());
                tax = tax.add(each.tax().major());
            }
            var rate = line.tax().rate().fraction();
            var exact = line.priceIncludesTax()
                    ? base.multiply(rate).divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP)
                    : base.multiply(rate).setScale(2, RoundingMode.HALF_UP);
            assertThat(tax).isEqualByComparingTo(exact);
        }
    }
}
