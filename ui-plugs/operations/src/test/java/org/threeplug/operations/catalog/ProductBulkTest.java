package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ChangeProducts.Change;
import org.threeplug.catalog.Product;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.Notice;
import org.threeplug.operations.OfficeShop;

class ProductBulkTest {

    private final OfficeShop office = new OfficeShop();
    private final Product mug = office.shop.product("MUG", "8.00", Shop.STANDARD);
    private final Product lamp = office.shop.product("LAMP", "30.00", Shop.STANDARD);
    private final ProductListModel model = office.get(ProductListModel.class);

    private void change(Change change, String done) {
        model.list.refresh();
        model.change(List.copyOf(model.list.rows()), change, done);
    }

    private List<Product> products() {
        return List.of(
                office.shop.books.catalog().product(mug.id()).orElseThrow(),
                office.shop.books.catalog().product(lamp.id()).orElseThrow());
    }

    private List<String> said() {
        return office.notices.shown().stream().map(Notice::sentence).toList();
    }

    @Test
    void severalProductsGetAnotherCategoryInOneCommand() {
        var home = office.shop
                .gate
                .submit(
                        Categories.added(new Category(Ids.next(), Optional.empty(), "Home", 1, "teal", true)),
                        office.shop.manager)
                .orThrow();
        change(new Change.Category(Optional.of(home.id())), "products.category.done");
        assertThat(products())
                .containsExactly(
                        mug.withCategory(Optional.of(home.id())).withEdition(2),
                        lamp.withCategory(Optional.of(home.id())).withEdition(2));
        assertThat(said()).containsExactly("2 products lie in the category now.");
    }

    @Test
    void severalProductsGetAnotherTaxClassAndLeaveTheTill() {
        change(new Change.Tax(Shop.REDUCED.key()), "products.tax.done");
        change(new Change.Sold(false), "products.switched-off");
        assertThat(products())
                .containsExactly(
                        mug.withTaxKey("B").withActive(false).withEdition(3),
                        lamp.withTaxKey("B").withActive(false).withEdition(3));
        assertThat(office.shop.books.catalog().scan("MUG")).isEmpty();
    }

    @Test
    void whatIsRefusedIsSaidForEachInOneMessageAndNothingIsChanged() {
        change(new Change.Tax("Z"), "products.tax.done");
        assertThat(products()).containsExactly(mug, lamp);
        assertThat(said()).singleElement().asString().startsWith("2 were left as they were:\n").hasLineCount(3);
    }

    @Test
    void whatIsSoAlreadyIsNotWrittenAgain() {
        change(new Change.Sold(true), "products.switched-on");
        assertThat(products()).containsExactly(mug, lamp);
    }
}
