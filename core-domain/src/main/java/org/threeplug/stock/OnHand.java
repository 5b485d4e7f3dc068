package org.threeplug.stock;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// What is sold, and how much of it is at a place.
@Declared("stock.on-hand")
@Asked(right = "stock.view")
public record OnHand(UUID product, UUID location) implements Question<Optional<OnHand.Shelf>> {

    public record Shelf(Sellable goods, Balance balance) {}

    @Override
    public Optional<OnHand.Shelf> ask(Reads reads) {
        return reads.port(Catalog.class)
                .sellable(product)
                .map(goods -> new Shelf(goods, reads.port(Stock.class).onHand(product, location)));
    }
}
