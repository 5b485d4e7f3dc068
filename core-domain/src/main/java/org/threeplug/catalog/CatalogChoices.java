package org.threeplug.catalog;

import java.util.List;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.tax.TaxClass;

/// The categories and tax classes there are, for whoever chooses one.
@Declared("catalog.choices")
@Asked(right = Asked.BY_ANYBODY)
public record CatalogChoices() implements Question<CatalogChoices.Choices> {

    public record Choices(List<Category> categories, List<TaxClass> taxClasses) {}

    @Override
    public CatalogChoices.Choices ask(Reads reads) {
        var catalog = reads.port(Catalog.class);
        return new Choices(catalog.categories(), catalog.taxClasses());
    }
}
