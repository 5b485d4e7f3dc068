package org.threeplug.operations.stock;

import com.google.inject.Inject;
import java.util.Optional;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Rows;

/// What is on hand, product by product.
public final class StockListModel {

    static final String INACTIVE = "inactive";

    final ListModel<ProductRow> list;

    private final Office office;

    @Inject
    public StockListModel(Catalog catalog, Office office) {
        this.office = office;
        list = new ListModel<>(
                Rows.of(
                        (query, from, atMost) -> catalog.rows(filter(query), from, atMost),
                        query -> catalog.count(filter(query))),
                office.work());
    }

    private static ProductFilter filter(ListQuery query) {
        return new ProductFilter(query.search(), Optional.empty(), query.chips().contains(INACTIVE));
    }

    boolean mayAdjust() {
        return office.may("stock.adjust");
    }
}
