package org.threeplug.catalog;

import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// The quick keys of a category, in their order.
@Declared("catalog.quick-keys")
@Asked(right = "catalog.view")
public record QuickKeysOf(UUID category) implements Question<List<Sellable>> {

    @Override
    public List<Sellable> ask(Reads reads) {
        return reads.port(Catalog.class).quickKeys(category);
    }
}
