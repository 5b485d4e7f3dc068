package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.GBP;
import static org.threeplug.persistence.master.OpenStore.STANDARD;
import static org.threeplug.persistence.master.OpenStore.product;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.ArrangeQuickKeys;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.PlaceQuickKey;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.Sellable;
import org.threeplug.catalog.SetPicture;
import org.threeplug.fakes.Pictures;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxClasses;

final class CatalogTest {

    @TempDir
    Path folder;

    private static final Product TEA = new Product(
            new UUID(1, 1),
            "TEA-1",
            "Green tea",
            "Leaf",
            Optional.empty(),
            "A",
            UnitPrice.of("2.5525", GBP),
            true,
            "pc",
            0,
            true,
            false,
            true,
            List.of(
                    new Product.Unit("six", Quantity.of(6), Optional.empty()),
                    new Product.Unit("box", Quantity.of(12), Optional.of(UnitPrice.of("27.00", GBP)))),
            List.of(
                    new Product.Barcode("4006381333931", ""),
                    new Product.Barcode("4006381333948", "box"),
                    new Product.Barcode("4006381333955", "six")),
            1);

    @Test
    void aProductIsReadAsItWasSaved() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new SaveProduct(Ids.next(), TEA, true));

            assertThat(open.catalog().product(TEA.id())).contains(TEA);
        }
    }

    @Test
    void aPictureIsReadAsItWasSetAndOnlyOfWhatHasOne() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new SaveProduct(Ids.next(), TEA, true));
            var other = new UUID(9, 9);
            var picture = ProductPicture.of(Pictures.jpeg(320, 200, 0x60A298));
            assertThat(open.catalog().pictured(List.of(TEA.id(), other))).isEmpty();

            open.done(new SetPicture(Ids.next(), TEA.id(), Optional.of(picture), Optional.empty()));

            assertThat(open.catalog().pictured(List.of(TEA.id(), other))).containsExactly(TEA.id());
            assertThat(open.catalog().pictures(List.of(TEA.id(), other))).isEqualTo(Map.of(TEA.id(), picture));
            open.done(new SetPicture(Ids.next(), TEA.id(), Optional.empty(), Optional.of(picture)));
            assertThat(open.catalog().pictures(List.of(TEA.id()))).isEmpty();
        }
    }

    @Test
    void aChangedProductKeepsWhatStayedAndLosesWhatWasTakenAway() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new SaveProduct(Ids.next(), TEA, true));
            var changed = new Product(
                    TEA.id(),
                    "TEA-2",
                    "Greener tea",
                    "",
                    Optional.empty(),
                    "B",
                    UnitPrice.of("3.00", GBP),
                    false,
                    "pc",
                    2,
                    false,
                    true,
                    true,
                    List.of(new Product.Unit("box", Quantity.of(10), Optional.empty())),
                    List.of(new Product.Barcode("4006381333948", ""), new Product.Barcode("96385074", "box")),
                    1);

            open.done(new SaveProduct(Ids.next(), changed, false));

            assertThat(open.catalog().product(TEA.id())).contains(changed.withEdition(2));
            assertThat(open.catalog().scan("4006381333931")).isEmpty();
        }
    }

    @Test
    void whatIsSoldNoLongerIsFoundByAllItsCodesForAReturnOnly() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new SaveProduct(Ids.next(), TEA, true));
            var gone = new Product(
                    TEA.id(), TEA.code(), TEA.name(), TEA.brand(), TEA.category(), TEA.taxKey(), TEA.price(),
                    TEA.priceIncludesTax(), TEA.unit(), TEA.quantityDecimals(), TEA.stocked(), TEA.openPrice(), false,
                    TEA.units(), TEA.barcodes(), 1);
            open.done(new SaveProduct(Ids.next(), gone, false));

            for (var code : List.of("4006381333931", "4006381333948", "4006381333955", "tea-1")) {
                assertThat(open.catalog().scan(code)).isEmpty();
            }
            assertThat(List.of("4006381333931", "4006381333948", "4006381333955", "tea-1"))
                    .extracting(code -> open.catalog().scanAlsoGone(code).orElseThrow().unit())
                    .containsExactly("pc", "box", "six", "pc");
        }
    }

    @Test
    void aScanFindsTheUnitThatTheBarcodeStandsOn() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new SaveProduct(Ids.next(), TEA, true));

            var single = new Sellable(
                    TEA.id(), "TEA-1", "Green tea", "pc", Quantity.ONE, UnitPrice.of("2.5525", GBP), true, STANDARD, 0,
                    true, false);
            assertThat(open.catalog().scan("4006381333931")).contains(single);
            assertThat(open.catalog().scan(" tea-1\r\n")).contains(single);
            assertThat(open.catalog().sellable(TEA.id())).contains(single);
            assertThat(open.catalog().scan("4006381333948"))
                    .contains(new Sellable(
                            TEA.id(), "TEA-1", "Green tea", "box", Quantity.of(12), UnitPrice.of("27.00", GBP), true,
                            STANDARD, 0, true, false));
            assertThat(open.catalog().scan("4006381333955"))
                    .contains(new Sellable(
                            TEA.id(), "TEA-1", "Green tea", "six", Quantity.of(6), UnitPrice.of("15.315", GBP), true,
                            STANDARD, 0, true, false));
            assertThat(open.catalog().scan("no such code")).isEmpty();
            assertThat(open.catalog().scan("  ")).isEmpty();
        }
    }

    @Test
    void twelveDigitsAreFoundWithAndWithoutTheZeroBeforeThem() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new SaveProduct(Ids.next(), product("SODA", "Soda", "1.00", "061500127178"), true));
            open.done(new SaveProduct(Ids.next(), product("COLA", "Cola", "1.00", "0097421441000"), true));

            assertThat(open.catalog().scan("0061500127178").map(Sellable::code)).contains("SODA");
            assertThat(open.catalog().scan("097421441000").map(Sellable::code)).contains("COLA");
        }
    }

    @Test
    void anInactiveProductIsNotSoldButListed() {
        try (var open = OpenStore.fresh(folder)) {
            var old = product("OLD", "Old tea", "1.00", "96385074");
            open.done(new SaveProduct(Ids.next(), old, true));
            open.done(new SaveProduct(Ids.next(), inactive(old), false));

            assertThat(open.catalog().scan("96385074")).isEmpty();
            assertThat(open.catalog().rows(ProductFilter.ALL, 0, 10))
                    .containsExactly(new ProductRow(
                            old.id(), "OLD", "Old tea", "", "", "", UnitPrice.of("1.00", GBP), "A", Quantity.ZERO, false, "pc", 0, List.of("96385074")));
            assertThat(open.catalog().rows(new ProductFilter("", Optional.empty(), false), 0, 10))
                    .isEmpty();
        }
    }

    @Test
    void aTakenCodeIsRefusedAndNothingIsAdded() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new SaveProduct(Ids.next(), TEA, true));
            var batch = List.of(product("NEW", "New", "1.00"), product("OTHER", "Other", "1.00", "4006381333931"));

            assertThat(open.store.gate().submit(new ImportProducts(Ids.next(), batch), open.system))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("catalog.barcode-taken", "4006381333931")));
            assertThat(open.catalog().count(ProductFilter.ALL)).isEqualTo(1);
        }
    }

    @Test
    void categoriesTaxClassesAndQuickKeysAreReadAfterEachChange() {
        try (var open = OpenStore.fresh(folder)) {
            open.done(new SaveProduct(Ids.next(), TEA, true));
            assertThat(open.catalog().categories()).isEmpty();
            assertThat(open.catalog().taxClasses()).containsExactly(STANDARD, OpenStore.REDUCED);
            var drinks = new Category(Ids.next(), Optional.empty(), "Drinks", 1, "blue", true);
            var hot = new Category(Ids.next(), Optional.of(drinks.id()), "Hot", 2, "", false);
            var zero = new TaxClass("Z", "Zero", Percent.ZERO, "Z");

            open.done(Categories.added(drinks));
            open.done(Categories.added(hot));
            open.done(TaxClasses.added(zero));
            open.done(new PlaceQuickKey(Ids.next(), drinks.id(), TEA.id(), 1));

            OpenStore.until(() -> open.catalog().taxClasses().contains(zero));
            assertThat(open.catalog().categories()).containsExactly(drinks, hot);
            assertThat(open.catalog().taxClasses()).containsExactly(STANDARD, OpenStore.REDUCED, zero);
            assertThat(open.catalog().quickKeys(drinks.id()))
                    .containsExactly(open.catalog().sellable(TEA.id()).orElseThrow());

            open.done(new ArrangeQuickKeys(Ids.next(), drinks.id(), List.of()));
            assertThat(open.catalog().quickKeys(drinks.id())).isEmpty();
        }
    }

    @Test
    void aLongListShowsTheSameRowsFromItsOrderAsFromTheDatabaseAndFollowsEachChange() {
        try (var open = OpenStore.fresh(folder)) {
            var codes = new ArrayList<String>();
            for (int batch = 0; batch < 6; batch++) {
                int first = batch * 1_000;
                var products = IntStream.range(first, first + 1_000)
                        .mapToObj(i -> product("P%05d".formatted(i * 7 % 6_000), "Product " + i, "1.00"))
                        .toList();
                products.forEach(one -> codes.add(one.code()));
                open.done(new ImportProducts(Ids.next(), products));
            }
            codes.sort(String::compareTo);
            OpenStore.until(() -> codes(open, 5_990, 20).equals(codes.subList(5_990, 6_000)));
            assertThat(codes(open, 3_000, 5)).isEqualTo(codes.subList(3_000, 3_005));

            open.done(new SaveProduct(Ids.next(), product("P02999X", "Between", "1.00"), true));

            OpenStore.until(() -> codes(open, 3_000, 1).equals(List.of("P02999X")));
            assertThat(codes(open, 2_999, 3)).containsExactly("P02999", "P02999X", "P03000");
            assertThat(codes(open, 6_000, 5)).containsExactly("P05999");
            assertThat(open.catalog().count(ProductFilter.ALL)).isEqualTo(6_001);
        }
    }

    private static List<String> codes(OpenStore open, long from, int limit) {
        return open.catalog().rows(ProductFilter.ALL, from, limit).stream()
                .map(ProductRow::code)
                .toList();
    }

    static Product inactive(Product product) {
        return new Product(
                product.id(),
                product.code(),
                product.name(),
                product.brand(),
                product.category(),
                product.taxKey(),
                product.price(),
                product.priceIncludesTax(),
                product.unit(),
                product.quantityDecimals(),
                product.stocked(),
                product.openPrice(),
                false,
                product.units(),
                product.barcodes(),
                product.edition());
    }
}
