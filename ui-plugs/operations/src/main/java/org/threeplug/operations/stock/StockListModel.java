package org.threeplug.operations.stock;

import com.google.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Heads;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;
import org.threeplug.stock.StockFigures;
import org.threeplug.stock.StockList;

/// What is on hand, product by product.
public final class StockListModel {

    static final String INACTIVE = "inactive";

    /// The state is what is on hand in a word, so it sorts as that does.
    private static final Heads<ProductColumn> HEADS = new Heads<>(Map.of(
            "code", ProductColumn.CODE,
            "name", ProductColumn.NAME,
            "category", ProductColumn.CATEGORY,
            "onHand", ProductColumn.ON_HAND,
            "state", ProductColumn.ON_HAND));

    final ListModel<ProductRow> list;

    private final Office office;

    @Inject
    public StockListModel(Asks asks, Office office) {
        this.office = office;
        list = new ListModel<>(
                Rows.asked(
                        asks,
                        query -> new StockList(filter(query), HEADS.order(query), Portion.FIRST),
                        query -> new StockFigures(filter(query), HEADS.order(query))),
                office.work());
    }

    private static ProductFilter filter(ListQuery query) {
        return new ProductFilter(query.search(), Optional.empty(), query.chips().contains(INACTIVE));
    }

    boolean mayTransfer() {
        return office.may("stock.transfer");
    }

    boolean mayAdjust() {
        return office.may("stock.adjust");
    }
}
