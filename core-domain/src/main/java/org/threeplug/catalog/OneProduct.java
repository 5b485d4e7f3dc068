package org.threeplug.catalog;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// One product as it stands in the books.
@Declared("catalog.product")
@Asked(right = "catalog.view")
public record OneProduct(UUID id) implements Question<Optional<Product>> {

    @Override
    public Optional<Product> ask(Reads reads) {
        return reads.port(Catalog.class).product(id);
    }
}
