package org.threeplug.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;

/// Adds a product or changes one; codes and barcodes are kept in upper case and belong to one product only. A change based
/// on an older edition is refused, so that two people never overwrite each other unseen.
@Declared(value = "catalog.save-product", was = "SaveProduct")
public record SaveProduct(@NotNull UUID key, @NotNull @Valid Product product, boolean isNew)
        implements Command<Product> {

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Product run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        var wanted = ProductCheck.normal(product);
        tx.violations().gather("product", () -> ProductCheck.sound(wanted, book, new Violations()));
        var inBooks = book.product(wanted.id());
        if (isNew && inBooks.isPresent()) {
            throw new RefusedException("catalog.exists-already", wanted.name());
        }
        tx.violations().mustBeNone();
        if (isNew) {
            book.add(wanted.withEdition(1));
        } else {
            var old = inBooks.orElseThrow(() -> new RefusedException("catalog.product-unknown", wanted.code()));
            if (old.edition() != wanted.edition()) {
                throw new RefusedException("catalog.changed-meanwhile", old.name());
            }
            book.save(wanted.withEdition(old.edition() + 1));
        }
        tx.raise(new Event("catalog.product-saved", wanted.id().toString()));
        return wanted.withEdition(isNew ? 1 : wanted.edition() + 1);
    }

    @Override
    public Product repeated(Tx tx) {
        return tx.port(CatalogBook.class).product(product.id()).orElseThrow();
    }
}
