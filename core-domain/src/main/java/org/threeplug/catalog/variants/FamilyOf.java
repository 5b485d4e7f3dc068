package org.threeplug.catalog.variants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// The variants of a product, or of the product that this one is a variant of.
@Declared("catalog.variants")
@Asked(right = "catalog.view")
public record FamilyOf(UUID product) implements Question<Optional<FamilyOf.Shown>> {

    /// @param rows of the variants, in their order
    public record Shown(Family family, List<ProductRow> rows) {

        public Shown {
            rows = List.copyOf(rows);
        }
    }

    @Override
    public Optional<FamilyOf.Shown> ask(Reads reads) {
        var catalog = reads.port(Catalog.class);
        return catalog.family(product)
                .map(family -> new Shown(
                        family, catalog.rows(family.members().stream().map(Family.Member::product).toList())));
    }
}
