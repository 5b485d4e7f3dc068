package org.threeplug.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.records.ImportEntries;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxClasses;

final class CatalogCommandsTest {

    private final Shop shop = new Shop("GBP");

    private Product product(String code, String... barcodes) {
        return new Product(
                Ids.next(), code, "Tea", "", Optional.empty(), "A", UnitPrice.of("1", shop.currency), true, "pc", 0, true,
                false, true, List.of(),
                Stream.of(barcodes).map(each -> new Product.Barcode(each, "")).toList(), 0);
    }

    private Outcome<Product> save(Product product, boolean isNew) {
        return shop.gate.submit(new SaveProduct(Ids.next(), product, isNew), shop.manager);
    }

    @Test
    void codesAreKeptInUpperCaseWithoutBlanks() {
        var saved = save(product(" tea-i ", " abc "), true).orThrow();
        assertThat(List.of(saved.code(), saved.barcodes().getFirst().code(), saved.edition()))
                .containsExactly("TEA-I", "ABC", 1);
        assertThat(shop.books.catalog().scan("abc").orElseThrow().product()).isEqualTo(saved.id());
    }

    @Test
    void codesAndBarcodesBelongToOneProduct() {
        save(product("TEA", "501"), true).orThrow();
        assertThat(refusal(save(product("tea"), true))).containsExactly("catalog.code-taken", "TEA");
        assertThat(refusal(save(product("MILK", "501"), true))).containsExactly("catalog.barcode-taken", "501");
        assertThat(refusal(save(product("MILK", "7", "7"), true))).containsExactly("catalog.barcode-taken", "7");
    }

    @Test
    void aSaveBasedOnAnOlderEditionIsRefused() {
        var first = save(product("TEA"), true).orThrow();
        assertThat(save(first, false).orThrow().edition()).isEqualTo(2);
        assertThat(refusal(save(first, false))).containsExactly("catalog.changed-meanwhile", "Tea");
    }

    @Test
    void whatAProductRefersToMustBeThere() {
        var tea = product("TEA");
        assertThat(refusal(save(tea, false))).containsExactly("catalog.product-unknown", "TEA");
        var untaxed = new Product(
                tea.id(), "TEA", "Tea", "", Optional.empty(), "Z", tea.price(), true, "pc", 0, true, false, true,
                List.of(), List.of(), 0);
        assertThat(refusal(save(untaxed, true))).containsExactly("catalog.tax-unknown", "Z");
        var uncategorised = new Product(
                tea.id(), "TEA", "Tea", "", Optional.of(Ids.next()), "A", tea.price(), true, "pc", 0, true, false, true,
                List.of(), List.of(), 0);
        assertThat(refusal(save(uncategorised, true))).containsExactly("catalog.category-unknown", "TEA");
        var boxed = new Product(
                tea.id(), "TEA", "Tea", "", Optional.empty(), "A", tea.price(), true, "pc", 0, true, false, true,
                List.of(new Product.Unit("box", Quantity.ZERO, Optional.empty())), List.of(), 0);
        assertThat(refusal(save(boxed, true))).containsExactly("catalog.unit-factor-not-positive", "TEA", "box");
    }

    @Test
    void anImportIsTakenWholeOrNotAtAll() {
        save(product("TEA"), true).orThrow();
        var clash = new ImportProducts(Ids.next(), List.of(product("MILK"), product("tea")));
        assertThat(refusal(shop.gate.submit(clash, shop.manager))).containsExactly("catalog.code-taken", "TEA");
        assertThat(shop.books.catalog().count(ProductFilter.ALL)).isEqualTo(1);
        var fine = new ImportProducts(Ids.next(), List.of(product("milk", "1"), product("bread", "2")));
        assertThat(shop.gate.submit(fine, shop.manager).orThrow()).isEqualTo(2);
        assertThat(shop.books.catalog().scan("2").orElseThrow().code()).isEqualTo("BREAD");
        var twice = new ImportProducts(Ids.next(), List.of(product("A", "9"), product("B", "9")));
        assertThat(refusal(shop.gate.submit(twice, shop.manager))).containsExactly("catalog.barcode-taken", "9");
    }

    @Test
    void anImportRefersOnlyToWhatIsThere() {
        var lost = inCategory(product("EGGS"), Ids.next());
        assertThat(refusal(shop.gate.submit(new ImportProducts(Ids.next(), List.of(product("MILK"), lost)), shop.manager)))
                .containsExactly("catalog.category-unknown", "EGGS");
        var food = new Category(Ids.next(), Optional.empty(), "Food", 1, "green", true);
        shop.gate.submit(Categories.added(food), shop.manager).orThrow();
        var found = new ImportProducts(
                Ids.next(), List.of(inCategory(product("EGGS"), food.id()), inCategory(product("HAM"), food.id())));
        assertThat(shop.gate.submit(found, shop.manager).orThrow()).isEqualTo(2);
    }

    private static Product inCategory(Product tea, UUID category) {
        return new Product(
                tea.id(), tea.code(), tea.name(), "", Optional.of(category), "A", tea.price(), true, "pc", 0, true, false,
                true, List.of(), List.of(), 0);
    }

    @Test
    void categoriesAddedTogetherStandBelowEachOtherAndAreTakenWholeOrNotAtAll() {
        var food = new Category(Ids.next(), Optional.empty(), "Food", 0, "", false);
        var fruit = new Category(Ids.next(), Optional.of(food.id()), "Fruit", 0, "", false);
        var lost = new Category(Ids.next(), Optional.of(Ids.next()), "Lost", 0, "", false);
        assertThat(refusal(shop.gate.submit(together(food, fruit, lost), shop.manager))).containsExactly("records.ref-unknown");
        assertThat(refusal(shop.gate.submit(together(fruit, food), shop.manager))).containsExactly("records.ref-unknown");
        assertThat(shop.books.catalog().categories()).isEmpty();
        var both = together(food, fruit);
        assertThat(shop.gate.submit(both, shop.manager).orThrow()).isEqualTo(2);
        assertThat(shop.gate.submit(both, shop.manager).orThrow()).isEqualTo(2);
        assertThat(shop.books.catalog().categories()).containsExactlyInAnyOrder(food, fruit);
    }

    private static ImportEntries together(Category... categories) {
        return new ImportEntries(Ids.next(), Categories.TYPE, Stream.of(categories).map(Categories::entry).toList(), List.of());
    }

    @Test
    void aCategoryIsNotInsideItself() {
        var food = new Category(Ids.next(), Optional.empty(), "Food", 1, "green", true);
        var fruit = new Category(Ids.next(), Optional.of(food.id()), "Fruit", 1, "red", true);
        shop.gate.submit(Categories.added(food), shop.manager).orThrow();
        shop.gate.submit(Categories.added(fruit), shop.manager).orThrow();
        var circle = new Category(food.id(), Optional.of(fruit.id()), "Food", 1, "green", true);
        assertThat(refusal(shop.gate.submit(Categories.changed(circle, 1), shop.manager)))
                .containsExactly("records.in-itself", "Food");
        var renamed = new Category(food.id(), Optional.empty(), "Groceries", 1, "green", true);
        shop.gate.submit(Categories.changed(renamed, 1), shop.manager).orThrow();
        assertThat(shop.books.catalog().categories()).extracting(Category::name).containsExactly("Groceries", "Fruit");
    }

    @Test
    void aTaxIsNotNegativeAndANewRateLeavesWhatIsPostedAlone() {
        shop.openShift("0.00");
        var tea = shop.product("TEA", "12.00", Shop.STANDARD);
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        shop.gate
                .submit(
TaxClasses.changed(new TaxClass("A", "Standard", Percent.of("25"), "A"), 1), shop.manager)
                .orThrow();
        assertThat(shop.books.salesHistory().document(sold.document()).orElseThrow().head().tax())
                .isEqualTo(shop.money("2.00"));
        assertThat(refusal(shop.gate.submit(
                        TaxClasses.added(new TaxClass("M", "Standard", Percent.of("-1"), "A")), shop.manager)))
                .containsExactly("records.too-small", "0");
    }

    @Test
    void quickKeysStandInTheirOrder() {
        var food = new Category(Ids.next(), Optional.empty(), "Food", 1, "green", true);
        shop.gate.submit(Categories.added(food), shop.manager).orThrow();
        var tea = shop.product("TEA", "1", Shop.STANDARD);
        var milk = shop.product("MILK", "1", Shop.STANDARD);
        shop.gate.submit(new PlaceQuickKey(Ids.next(), food.id(), tea.id(), 2), shop.manager).orThrow();
        shop.gate.submit(new PlaceQuickKey(Ids.next(), food.id(), milk.id(), 1), shop.manager).orThrow();
        assertThat(shop.books.catalog().quickKeys(food.id())).extracting(Sellable::code).containsExactly("MILK", "TEA");
    }

    @Test
    void quickKeysAreMovedAndTakenOffThePage() {
        var food = new Category(Ids.next(), Optional.empty(), "Food", 1, "green", true);
        shop.gate.submit(Categories.added(food), shop.manager).orThrow();
        var tea = shop.product("TEA", "1", Shop.STANDARD);
        var milk = shop.product("MILK", "1", Shop.STANDARD);
        var soap = shop.product("SOAP", "1", Shop.STANDARD);
        shop.gate.submit(new PlaceQuickKey(Ids.next(), food.id(), tea.id(), 0), shop.manager).orThrow();
        shop.gate.submit(new PlaceQuickKey(Ids.next(), food.id(), milk.id(), 1), shop.manager).orThrow();
        var swapped = List.of(milk.id(), soap.id(), tea.id());
        shop.gate.submit(new ArrangeQuickKeys(Ids.next(), food.id(), swapped), shop.manager).orThrow();
        assertThat(shop.books.catalog().quickKeys(food.id())).extracting(Sellable::code).containsExactly("MILK", "TEA");
        shop.gate.submit(new ArrangeQuickKeys(Ids.next(), food.id(), List.of(tea.id())), shop.manager).orThrow();
        assertThat(shop.books.catalog().quickKeys(food.id())).extracting(Sellable::code).containsExactly("TEA");
        assertThat(refusal(shop.gate.submit(
                        new ArrangeQuickKeys(Ids.next(), food.id(), List.of()), shop.cashier)))
                .containsExactly("access.denied", "catalog.edit");
    }

    @Test
    void aCashierDoesNotEditTheCatalogue() {
        assertThat(refusal(shop.gate.submit(new SaveProduct(Ids.next(), product("TEA"), true), shop.cashier)))
                .containsExactly("access.denied", "catalog.edit");
    }
}
