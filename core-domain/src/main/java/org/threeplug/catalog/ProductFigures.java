package org.threeplug.catalog;

import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Figures;
import org.threeplug.lists.Order;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// How many products a list has, and whether so many can be put in an order.
@Declared("catalog.product-figures")
@Asked(right = "catalog.view")
public record ProductFigures(ProductFilter filter, Optional<Order<ProductColumn>> order) implements Question<Figures> {

    @Override
    public Figures ask(Reads reads) {
        return reads.port(Catalog.class).figures(filter, order);
    }
}
