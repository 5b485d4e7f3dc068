package org.threeplug.catalog;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Seen;
import org.threeplug.kernel.Tx;

/// Gives a product a picture, another one, or none.
///
/// @param picture empty to take it away
/// @param seen the picture that the editor began with
@Declared("catalog.set-picture")
public record SetPicture(
        @NotNull UUID key, @NotNull UUID product, Optional<ProductPicture> picture, Optional<ProductPicture> seen)
        implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Boolean run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        var found = book.product(product).orElseThrow(() -> new RefusedException("catalog.product-unknown", ""));
        picture.ifPresent(ProductPicture::check);
        var changed = Refusal.of("catalog.changed-meanwhile", found.name());
        var inBooks = book.picture(product);
        Seen.mustStand(inBooks, seen, changed, changed);
        if (!inBooks.equals(picture)) {
            book.picture(product, picture);
            tx.raise(new Event("catalog.picture-set", product.toString()));
        }
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
