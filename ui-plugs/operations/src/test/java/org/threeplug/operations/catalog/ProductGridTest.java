package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.grid.GridColumn;
import org.threeplug.operations.OfficeShop;

/// What a sheet of products reads, writes and refuses.
class ProductGridTest {

    private final OfficeShop office = new OfficeShop();
    private final ProductGrid grid = office.get(ProductGrid.class);

    private Product read(Product product) {
        return grid.read(List.of(product.id())).getFirst();
    }

    private GridColumn<Product> column(String key) {
        return grid.columns().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private Product typed(Product row, String key, String text) {
        return column(key).reader().orElseThrow().read(text).apply(row);
    }

    private String refused(String key, String text) {
        try {
            column(key).reader().orElseThrow().read(text);
            return "";
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }

    private Outcome<Product> save(Product row, boolean isNew) {
        var outcomes = new ArrayList<Outcome<Product>>();
        grid.save(new SimpleBooleanProperty(), row, isNew, outcomes::add);
        return outcomes.getFirst();
    }

    private Refusal why(Outcome<Product> outcome) {
        return ((Outcome.Refused<Product>) outcome).refusal();
    }

    private Product saved(Product product) {
        return office.shop.gate.submit(new SaveProduct(Ids.next(), product, false), office.shop.system).orThrow();
    }

    /// With a box of twelve that has a barcode of its own.
    private Product milk() {
        var plain = office.shop.product("MILK", "1.20", Shop.STANDARD);
        return saved(new Product(
                plain.id(), plain.code(), plain.name(), "Happy Cow", plain.category(), plain.taxKey(), plain.price(),
                plain.priceIncludesTax(), plain.unit(), plain.quantityDecimals(), plain.stocked(), plain.openPrice(), plain.active(),
                List.of(new Product.Unit("box", Quantity.of(12), Optional.empty())),
                List.of(new Product.Barcode("4006381333931", ""), new Product.Barcode("5901234123457", "box")),
                plain.edition()));
    }

    @Test
    void whatACellShowsReadsBackAsTheSameInEveryColumn() {
        var row = read(milk());
        var blank = read(office.shop.product("BREAD", "2.20", Shop.STANDARD));
        for (var column : grid.columns()) {
            var shown = column.shown().apply(row);
            assertThat(column.shown().apply(column.reader().orElseThrow().read(shown).apply(blank))).as(column.key()).isEqualTo(shown);
            assertThat(column.reader().orElseThrow().read(shown).apply(row)).as(column.key()).isEqualTo(row);
            assertThat(column.shown().apply(column.taking().apply(blank, row))).as(column.key()).isEqualTo(shown);
        }
    }

    @Test
    void barcodesStandInOneCellAndThoseThatStayKeepTheirUnits() {
        var row = typed(read(milk()), "barcodes", "5901234123457; 96385074  5901234123457");
        assertThat(row.barcodes()).containsExactly(new Product.Barcode("5901234123457", "box"), new Product.Barcode("96385074", ""));
        assertThat(save(row, false).orThrow().barcodes()).isEqualTo(row.barcodes());
    }

    @Test
    void aBarcodeOfSomethingElseIsRefusedForItsRowAlone() {
        milk();
        var bread = read(office.shop.product("BREAD", "2.20", Shop.STANDARD));
        var why = why(save(typed(bread, "barcodes", "4006381333931"), false));
        assertThat(why.code()).isEqualTo("catalog.barcode-taken");
        assertThat(grid.isOfOneRow(why)).isTrue();
        assertThat(grid.isMeanwhile(why)).isFalse();
    }

    @Test
    void aNewRowNeedsCodeNameAndPriceAndThenIsAProductAsTheFormMakesIt() {
        read(office.shop.product("BREAD", "2.20", Shop.STANDARD));
        var blank = grid.fresh();
        assertThat(grid.wrong(blank)).extracting(Refusal::field, Refusal::code).containsExactly(
                Tuple.tuple("code", "office.code-needed"),
                Tuple.tuple("name", "office.name-needed"),
                Tuple.tuple("price", "office.price-unreadable"));
        assertThat(column("price").shown().apply(blank)).as("no price is no 0.00").isEmpty();
        var row = typed(typed(typed(typed(blank, "code", "tea"), "name", "Tea"), "price", "3.1"), "barcodes", "96385074");
        assertThat(grid.wrong(row)).isEmpty();
        var made = save(row, true).orThrow();
        assertThat(made.code()).isEqualTo("TEA");
        assertThat(read(made)).isEqualTo(made);
        assertThat(made).extracting(Product::taxKey, Product::stocked, Product::active, Product::openPrice)
                .containsExactly(Shop.STANDARD.key(), true, true, false);
        var second = typed(typed(typed(grid.fresh(), "code", "Tea"), "name", "Other tea"), "price", "2");
        assertThat(why(save(second, true)).code()).isEqualTo("catalog.code-taken");
    }

    @Test
    void whatCannotBeReadOrIsNotThereIsRefused() {
        milk();
        assertThat(refused("price", "lots")).isEqualTo("office.price-unreadable");
        assertThat(refused("category", "Nowhere")).isEqualTo("records.ref-not-found");
        assertThat(refused("taxKey", "none such")).isEqualTo("records.ref-not-found");
        assertThat(refused("quantityDecimals", "9")).isEqualTo("office.decimals-out-of-range");
        assertThat(refused("stocked", "perhaps")).isEqualTo("records.unreadable");
    }

    @Test
    void whoSavesBehindSomebodyElseIsTold() {
        var mine = read(milk());
        saved(mine.withName("Fresh milk"));
        var why = why(save(mine.withBrand("Other"), false));
        assertThat(grid.isMeanwhile(why)).isTrue();
        assertThat(grid.isOfOneRow(why)).isTrue();
    }
}
