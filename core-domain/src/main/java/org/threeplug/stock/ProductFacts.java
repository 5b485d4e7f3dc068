package org.threeplug.stock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.tax.TaxClass;

/// One product, what its category and tax are called, and what is on hand: of all places together, and at each.
///
/// @param location the place of whoever asks, whose cost counts while nothing is on hand anywhere
@Declared("stock.product-facts")
@Asked(right = "catalog.view")
public record ProductFacts(UUID id, UUID location) implements Question<Optional<ProductFacts.Facts>> {

    public record Facts(Product product, Optional<Category> category, Optional<TaxClass> tax, Balance onHand, List<Stock.AtPlace> places) {}

    @Override
    public Optional<ProductFacts.Facts> ask(Reads reads) {
        var catalog = reads.port(Catalog.class);
        var stock = reads.port(Stock.class);
        var places = stock.byPlace(id);
        return catalog.product(id)
                .map(product -> new Facts(
                        product,
                        catalog.categories().stream()
                                .filter(known -> product.category().equals(Optional.of(known.id())))
                                .findFirst(),
                        catalog.taxClasses().stream()
                                .filter(known -> known.key().equals(product.taxKey()))
                                .findFirst(),
                        together(places, stock.onHand(id, location)),
                        places));
    }

    private Balance together(List<Stock.AtPlace> places, Balance here) {
        var elsewhere = places.stream().filter(each -> !each.place().id().equals(location)).map(Stock.AtPlace::balance);
        return Balance.together(Stream.concat(Stream.of(here), elsewhere).toList());
    }
}
