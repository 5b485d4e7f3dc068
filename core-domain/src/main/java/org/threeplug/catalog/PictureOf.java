package org.threeplug.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// What a product looks like, if anybody has shown it.
@Declared("catalog.picture")
@Asked(right = "catalog.view")
public record PictureOf(UUID product) implements Question<Optional<ProductPicture>> {

    @Override
    public Optional<ProductPicture> ask(Reads reads) {
        return Optional.ofNullable(reads.port(Catalog.class).pictures(List.of(product)).get(product));
    }
}
