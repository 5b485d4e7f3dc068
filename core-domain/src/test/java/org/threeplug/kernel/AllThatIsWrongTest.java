package org.threeplug.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.CartLine;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.ledger.Posting;
import org.threeplug.stock.AdjustStock;

/// Whoever puts an input right learns at once of all that only the books can tell, and where it stands.
final class AllThatIsWrongTest {

    private final Shop shop = new Shop("GBP");

    private List<String> wrong(Command<?> command) {
        return wrong(command, shop.manager);
    }

    private List<String> wrong(Command<?> command, Actor who) {
        var outcome = shop.gate.submit(command, who, Justification.because("because"));
        return ((Outcome.Refused<?>) outcome)
                .refusal().all().stream().map(one -> one.field() + ": " + one.code()).toList();
    }

    @Test
    void ofAProduct() {
        var tea = shop.product("TEA", "2.40", Shop.STANDARD);
        var box = new Product.Unit("pc", Quantity.ZERO, Optional.of(UnitPrice.of("-1", shop.currency)));
        var product = new Product(
                Ids.next(), tea.code(), "Box", "", Optional.of(Ids.next()), "Q", UnitPrice.of("-2", shop.currency), true,
                "pc", 0, true, false, true, List.of(box),
                List.of(new Product.Barcode("7", "crate"), new Product.Barcode("7", "")), 0);
        assertThat(wrong(new SaveProduct(Ids.next(), product, true)))
                .containsExactly(
                        "product.code: catalog.code-taken",
                        "product.price: catalog.price-negative",
                        "product.units[0].name: catalog.unit-twice",
                        "product.units[0].factor: catalog.unit-factor-not-positive",
                        "product.units[0].price: catalog.price-negative",
                        "product.barcodes[0].unit: catalog.barcode-unit-unknown",
                        "product.barcodes[1].code: catalog.barcode-taken",
                        "product.taxKey: catalog.tax-unknown",
                        "product.category: catalog.category-unknown");
    }

    @Test
    void ofAPerson() {
        var user = new User(Ids.next(), "ann", "Ann 2", "captain", Locale.ENGLISH, true, false);
        assertThat(wrong(
                        new SaveUser(Ids.next(), user, Optional.empty(), Optional.empty(), Optional.empty()),
                        shop.system))
                .containsExactly(
                        "user.login: identity.login-taken",
                        "user.role: identity.role-unknown",
                        "pinHash: identity.secret-missing");
    }

    @Test
    void ofTheLinesOfAnAdjustment() {
        var tea = shop.product("TEA", "2.40", Shop.STANDARD);
        var lines = List.of(
                new AdjustStock.Line(Ids.next(), Quantity.ONE, Optional.empty()),
                new AdjustStock.Line(tea.id(), Quantity.ONE, Optional.empty()),
                new AdjustStock.Line(tea.id(), Quantity.ZERO, Optional.of(UnitPrice.of("-1", shop.currency))));
        assertThat(wrong(new AdjustStock(
                        Ids.next(), shop.register, Shop.NOON, Shop.TODAY, lines, "found", Optional.empty())))
                .containsExactly(
                        "lines[0].product: catalog.product-unknown",
                        "lines[2].delta: stock.quantity-zero",
                        "lines[2].unitCost: stock.cost-negative");
    }

    @Test
    void ofAnEntryOfTheLedger() {
        var postings = List.of(new Posting("none", shop.money("5.00")), new Posting("1000", shop.money("-4.00")));
        assertThat(wrong(
                        new AdjustLedger(
                                Ids.next(), shop.register, Shop.NOON, Shop.TODAY, "rent", postings, Optional.empty()),
                        shop.system))
                .containsExactly("postings[0].account: ledger.account-unknown", "postings: ledger.not-balanced");
    }

    @Test
    void ofTheLinesOfASale() {
        shop.openShift("0.00");
        var tea = shop.line(shop.product("TEA", "2.40", Shop.STANDARD), "1");
        var gone = new CartLine(
                Optional.of(Ids.next()), "GONE", "Gone", "pc", Quantity.ONE, Quantity.ONE, tea.unitPrice(), true,
                tea.tax(), true, tea.discount(), Optional.empty());
        var sale = shop.sale(shop.cart(tea, gone, tea.withQuantity(Quantity.ZERO)), shop.cash("2.40"));
        assertThat(wrong(sale, shop.cashier))
                .containsExactly("cart.lines[1]: sales.product-gone", "cart.lines[2]: sales.quantity-zero");
    }

    /// Finds something wrong and goes on.
    record Careless(UUID key) implements Command<Boolean> {

        @Override
        public Permission permission() {
            return new Permission("catalog.edit");
        }

        @Override
        public Boolean run(Tx tx) {
            Stream.of("one", "two").forEach(field -> tx.violations().add(field, "catalog.tax-unknown", "Q"));
            return true;
        }

        @Override
        public Boolean repeated(Tx tx) {
            return true;
        }
    }

    @Test
    void aCommandThatGoesOnInSpiteOfItIsRefused() {
        assertThat(wrong(new Careless(Ids.next())))
                .containsExactly("one: catalog.tax-unknown", "two: catalog.tax-unknown");
    }
}
