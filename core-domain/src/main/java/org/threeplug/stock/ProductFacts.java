package org.threeplug.stock;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.tax.TaxClass;

/// One product, what its category and tax are called, and what is on hand at a place.
@Declared("stock.product-facts")
@Asked(right = "catalog.view")
public record ProductFacts(UUID id, UUID location) implements Question<Optional<ProductFacts.Facts>> {

    public record Facts(Product product, Optional<Category> category, Optional<TaxClass> tax, Balance onHand) {}

    @Override
    public Optional<ProductFacts.Facts> ask(Reads reads) {
        var catalog = reads.port(Catalog.class);
        return catalog.product(id)
                .map(product -> new Facts(
                        product,
                        catalog.categories().stream()
                                .filter(known -> product.category().equals(Optional.of(known.id())))
                                .findFirst(),
                        catalog.taxClasses().stream()
                                .filter(known -> known.key().equals(product.taxKey()))
                                .findFirst(),
                        reads.port(Stock.class).onHand(id, location)));
    }
}
