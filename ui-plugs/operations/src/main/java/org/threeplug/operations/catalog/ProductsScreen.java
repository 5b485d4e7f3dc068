package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.UUID;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// Products: the list, one product, its form, and the import.
public final class ProductsScreen extends OfficeScreen {

    @Inject
    public ProductsScreen(Surface surface, ProductPages made) {
        super(surface);
        pages().open(made.list(pages()));
        leadsTo("product", id -> pages().open(made.product(pages(), UUID.fromString(id))));
        leadsTo("new", _ -> pages().open(made.create(pages())));
        leadsTo("import", _ -> pages().open(made.importing()));
    }
}
