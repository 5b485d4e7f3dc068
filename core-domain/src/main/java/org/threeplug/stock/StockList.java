package org.threeplug.stock;

import java.util.Optional;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Reads;

/// What is on hand, product by product, part by part.
@Declared("stock.list")
@Asked(right = "stock.view")
public record StockList(ProductFilter filter, Optional<Order<ProductColumn>> order, Portion portion) implements ListQuestion<ProductRow> {

    @Override
    public StockList at(Portion other) {
        return new StockList(filter, order, other);
    }

    @Override
    public Page<ProductRow> ask(Reads reads) {
        return reads.port(Catalog.class).page(filter, order, portion);
    }
}
