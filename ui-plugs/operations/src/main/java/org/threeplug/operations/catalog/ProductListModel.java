package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.CatalogChoices;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ChangeProducts;
import org.threeplug.catalog.ChangeProducts.Change;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFigures;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductList;
import org.threeplug.catalog.ProductRow;
import org.threeplug.extras.ProductExtras;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Bulk;
import org.threeplug.office.Heads;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;
import org.threeplug.office.records.ExtraParts;
import org.threeplug.tax.TaxClass;

/// The product list: what it is narrowed to, and the rows that leaves.
public final class ProductListModel {

    static final String INACTIVE = "inactive";
    static final String CATEGORY = "category";

    private static final Heads<ProductColumn> HEADS = new Heads<>(Map.of(
            "code", ProductColumn.CODE,
            "name", ProductColumn.NAME,
            "brand", ProductColumn.BRAND,
            "category", ProductColumn.CATEGORY,
            "price", ProductColumn.PRICE,
            "onHand", ProductColumn.ON_HAND,
            "state", ProductColumn.STATE));

    final ListModel<ProductRow> list;
    final ObservableList<Category> categories = FXCollections.observableArrayList();
    final ObservableList<TaxClass> taxes = FXCollections.observableArrayList();

    /// By what is known beyond the products' own fields the list can be narrowed too; empty until that is read.
    final ObjectProperty<Optional<ProductExtras.Shown>> extras = new SimpleObjectProperty<>(Optional.empty());

    final ExtraParts extraParts;

    private final Asks asks;
    private final Bulk bulk;
    private final Office office;

    @Inject
    public ProductListModel(Asks asks, Bulk bulk, Office office, ExtraParts extraParts) {
        this.extraParts = extraParts;
        this.asks = asks;
        this.bulk = bulk;
        this.office = office;
        list = new ListModel<>(
                Rows.asked(
                        asks,
                        query -> new ProductList(narrowed(query), HEADS.order(query), Portion.FIRST),
                        query -> new ProductFigures(narrowed(query), HEADS.order(query))),
                office.work());
    }

    /// Reads what the filter offers, and the rows anew.
    void open() {
        office.work().run(() -> new Read(asks.ask(new CatalogChoices()), asks.ask(new ProductExtras(Optional.empty()))), read -> {
            categories.setAll(read.choices().categories());
            taxes.setAll(read.choices().taxClasses());
            extras.set(Optional.of(read.extras()));
        });
        list.refresh();
    }

    private record Read(CatalogChoices.Choices choices, ProductExtras.Shown extras) {}

    private ProductFilter narrowed(ListQuery query) {
        var plain = filter(query);
        return new ProductFilter(
                plain.text(),
                plain.category(),
                plain.inactiveToo(),
                extras.get().map(shown -> extraParts.wanted(shown, query)).orElse(Map.of()));
    }

    static ProductFilter filter(ListQuery query) {
        return new ProductFilter(
                query.search(),
                query.filter(CATEGORY).map(UUID::fromString),
                query.chips().contains(INACTIVE));
    }

    boolean mayEdit() {
        return office.may("catalog.edit");
    }

    boolean mayImport() {
        return office.may("catalog.import");
    }

    /// @param done the text key of what was done, which counts
    void change(List<ProductRow> rows, Change change, String done) {
        bulk.act(
                new ChangeProducts(Ids.next(), rows.stream().map(ProductRow::id).toList(), change),
                done,
                list::refresh);
    }
}
