package org.threeplug.stock;

import java.util.Optional;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Figures;
import org.threeplug.lists.Order;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// How many products the list of stock has, and whether so many can be put in an order.
@Declared("stock.figures")
@Asked(right = "stock.view")
public record StockFigures(ProductFilter filter, Optional<Order<ProductColumn>> order) implements Question<Figures> {

    @Override
    public Figures ask(Reads reads) {
        return reads.port(Catalog.class).figures(filter, order);
    }
}
