package org.threeplug.catalog;

import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Reads;

/// The products as they are narrowed, in some order, part by part.
@Declared("catalog.products")
@Asked(right = "catalog.view")
public record ProductList(ProductFilter filter, Optional<Order<ProductColumn>> order, Portion portion) implements ListQuestion<ProductRow> {

    @Override
    public ProductList at(Portion other) {
        return new ProductList(filter, order, other);
    }

    @Override
    public Page<ProductRow> ask(Reads reads) {
        return reads.port(Catalog.class).page(filter, order, portion);
    }
}
