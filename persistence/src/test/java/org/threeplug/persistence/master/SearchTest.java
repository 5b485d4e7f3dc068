package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Ids;
import org.threeplug.persistence.catalog.search.ProductSearch;

final class SearchTest {

    private static final List<Product> PRODUCTS = List.of(
            product("1", "Milk chocolate", "1.00", "4006381333931"),
            product("2", "Milk", "1.00", "4006381333948"),
            product("3", "Dark chocolate with milk", "1.00"),
            product("4", "Café crème", "1.00"),
            product("5", "Țuică bătrână", "1.00"),
            product("6", "Шоколад молочный", "1.00"),
            product("7", "Ёлка", "1.00"),
            product("8", "شاي أخضر", "1.00"),
            product("9", "绿茶 500ml", "1.00"),
            product("10", "Straße Wurst", "1.00"),
            product("11", "Coca-Cola 0.5l", "1.00"),
            product("12", "Smørrebrød", "1.00"),
            product("13", "चाय मसाला", "1.00"),
            product("XY-77", "Nameless", "1.00"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "milk, 2;1;3",
        "MILK CH, 1;3",
        "choc mil, 3;1",
        "milk chocolate, 1;3",
        "m, 2;1;3",
        "cafe creme, 4",
        "CAFÉ, 4",
        "tuica, 5",
        "țuică, 5",
        "шок, 6",
        "МОЛОЧ, 6",
        "елка, 7",
        "اخضر, 8",
        "شا, 8",
        "茶, 9",
        "绿茶, 9",
        "strasse, 10",
        "coca cola, 11",
        "coca-cola, 11",
        "col, 11",
        "smorre, 12",
        "मसा, 13",
        "40063813339, 2;1",
        "4006381333948, 2",
        "xy-7, XY-77",
        "milk nothing, ''",
        "ilk, ''",
        "!, ''",
    })
    void everyTypedWordIsTheBeginningOfAWordInAnyScript(String text, String codes) {
        try (var open = filled()) {
            assertThat(String.join(";", found(open, text))).isEqualTo(codes);
        }
    }

    private OpenStore filled() {
        var open = OpenStore.fresh(folder);
        open.done(new ImportProducts(Ids.next(), PRODUCTS));
        return open.searching();
    }

    private static List<String> found(OpenStore open, String text) {
        return open.catalog().search(text, 50).stream().map(Sellable::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "chocolte, 3;1",
        "MLIK, 2;3;1",
        "choclate mlik, 3;1",
        "smorebrod, 12",
        "шоклад, 6",
        "mil, ''",
        "zebra, ''",
    })
    void aMisspeltWordFindsWhatIsCalledNearlySo(String text, String codes) {
        try (var open = filled()) {
            assertThat(open.catalog().alike(text, 50).stream().map(Sellable::code).sorted().toList())
                    .isEqualTo(List.of(codes.split(";")).stream().filter(code -> !code.isEmpty()).sorted().toList());
        }
    }

    @Test
    void aChangeIsFoundAMomentLaterAndTheOldNameNoMore() {
        try (var open = filled()) {
            var milk = open.catalog().scan("2").orElseThrow().product();
            var old = open.catalog().product(milk).orElseThrow();
            open.done(new SaveProduct(Ids.next(), renamed(old, "Oat drink"), false));
            open.done(new SaveProduct(Ids.next(), product("14", "Oat flakes", "1.00"), true));

            OpenStore.until(() -> found(open, "oat").equals(List.of("2", "14")));
            assertThat(found(open, "milk")).containsExactly("1", "3");
        }
    }

    @Test
    void inactiveProductsAreFoundInTheOfficeOnly() {
        try (var open = filled()) {
            var old = open.catalog().product(open.catalog().scan("2").orElseThrow().product()).orElseThrow();
            open.done(new SaveProduct(Ids.next(), CatalogTest.inactive(old), false));

            OpenStore.until(() -> found(open, "milk").equals(List.of("1", "3")));
            assertThat(rows(open, new ProductFilter("milk", Optional.empty(), true))).containsExactly("2", "1", "3");
            assertThat(open.catalog().count(new ProductFilter("milk", Optional.empty(), true))).isEqualTo(3);
            OpenStore.until(() -> open.catalog().count(new ProductFilter("milk", Optional.empty(), false)) == 2);
        }
    }

    @Test
    void aCategoryHoldsWhatIsBelowItToo() {
        try (var open = filled()) {
            var food = new Category(Ids.next(), Optional.empty(), "Food", 0, "", false);
            var sweets = new Category(Ids.next(), Optional.of(food.id()), "Sweets", 0, "", false);
            open.done(Categories.added(food));
            open.done(Categories.added(sweets));
            var old = open.catalog().product(open.catalog().scan("1").orElseThrow().product()).orElseThrow();
            open.done(new SaveProduct(Ids.next(), in(old, sweets), false));

            var filter = new ProductFilter("milk", Optional.of(food.id()), false);
            OpenStore.until(() -> rows(open, filter).equals(List.of("1")));
            assertThat(rows(open, new ProductFilter("", Optional.of(food.id()), false))).containsExactly("1");
        }
    }

    @Test
    void longResultsAreReadPageByPage() {
        try (var open = filled()) {
            var filter = new ProductFilter("milk", Optional.empty(), true);
            assertThat(open.catalog().rows(filter, 1, 1).stream().map(ProductRow::code)).containsExactly("1");
            assertThat(open.catalog().rows(filter, 2, 5).stream().map(ProductRow::code)).containsExactly("3");
            assertThat(open.catalog().rows(filter, 3, 5)).isEmpty();
        }
    }

    @Test
    void whatChangedWithoutTheIndexIsFoundAfterTheNextStart() {
        filled().close();
        try (var open = OpenStore.reopened(folder)) {
            open.done(new SaveProduct(Ids.next(), product("15", "Rye bread", "1.00"), true));
        }
        try (var open = OpenStore.reopened(folder).searching()) {
            assertThat(found(open, "rye")).containsExactly("15");
            assertThat(found(open, "milk")).containsExactly("2", "1", "3");
        }
    }

    @Test
    void aLostIndexIsMadeAgain() throws IOException {
        filled().close();
        try (var files = Files.walk(folder.resolve("search"))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (var open = OpenStore.reopened(folder).searching()) {
            assertThat(found(open, "milk")).containsExactly("2", "1", "3");
        }
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws IOException {
        filled().close();
        try (var files = Files.list(folder.resolve("search"))) {
            for (var file : files.toList()) {
                if (!file.endsWith("write.lock")) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        try (var open = OpenStore.reopened(folder).searching()) {
            assertThat(found(open, "milk")).containsExactly("2", "1", "3");
        }
    }

    @Test
    void untilTheIndexIsReadyBeginningsOfCodesAreFound() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new ImportProducts(Ids.next(), PRODUCTS));

            assertThat(open.catalog.searchState().phase()).isEqualTo(ProductSearch.Phase.OPENING);
            assertThat(found(open, "xy")).containsExactly("XY-77");
            assertThat(found(open, "40063813339")).containsExactly("1", "2");
            assertThat(found(open, "milk")).isEmpty();
        }
    }

    private static List<String> rows(OpenStore open, ProductFilter filter) {
        return open.catalog().rows(filter, 0, 50).stream().map(ProductRow::code).toList();
    }

    private static Product renamed(Product old, String name) {
        return new Product(
                old.id(), old.code(), name, old.brand(), old.category(), old.taxKey(), old.price(),
                old.priceIncludesTax(), old.unit(), old.quantityDecimals(), old.stocked(), old.openPrice(),
                old.active(), old.units(), old.barcodes(), old.edition());
    }

    private static Product in(Product old, Category category) {
        return new Product(
                old.id(), old.code(), old.name(), old.brand(), Optional.of(category.id()), old.taxKey(), old.price(),
                old.priceIncludesTax(), old.unit(), old.quantityDecimals(), old.stocked(), old.openPrice(),
                old.active(), old.units(), old.barcodes(), old.edition());
    }
}
