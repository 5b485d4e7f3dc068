package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Rows;

/// The product list: what it is narrowed to, and the rows that leaves.
public final class ProductListModel {

    static final String INACTIVE = "inactive";

    final ListModel<ProductRow> list;
    final ObjectProperty<Optional<Category>> category = new SimpleObjectProperty<>(Optional.empty());
    final ObservableList<Category> categories = FXCollections.observableArrayList();

    private final Catalog catalog;
    private final Office office;

    @Inject
    public ProductListModel(Catalog catalog, Office office) {
        this.catalog = catalog;
        this.office = office;
        list = new ListModel<>(
                Rows.of(
                        (query, from, atMost) -> catalog.rows(filter(query), from, atMost),
                        query -> catalog.count(filter(query))),
                office.work());
        category.subscribe((_, _) -> list.refresh());
    }

    /// Reads what the filter offers, and the rows anew.
    void open() {
        office.work().run(catalog::categories, categories::setAll);
        list.refresh();
    }

    ProductFilter filter(ListQuery query) {
        return new ProductFilter(
                query.search(), category.get().map(Category::id), query.chips().contains(INACTIVE));
    }

    boolean mayEdit() {
        return office.may("catalog.edit");
    }

    boolean mayImport() {
        return office.may("catalog.import");
    }
}
