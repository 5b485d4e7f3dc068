package org.threeplug.catalog;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Puts a product on a category's page of quick keys.
@Declared(value = "catalog.place-quick-key", was = "PlaceQuickKey")
public record PlaceQuickKey(@NotNull UUID key, @NotNull UUID category, @NotNull UUID product, @Min(0) int position)
        implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Boolean run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        var found = book.product(product);
        if (found.isEmpty()) {
            tx.violations().add("product", "catalog.product-unknown", "");
        }
        if (book.category(category).isEmpty()) {
            tx.violations().add("category", "catalog.category-unknown", found.map(Product::code).orElse(""));
        }
        tx.violations().mustBeNone();
        book.addQuickKey(category, product, position);
        tx.raise(new Event("catalog.quick-key-placed", product.toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
