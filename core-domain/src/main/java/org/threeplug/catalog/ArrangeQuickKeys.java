package org.threeplug.catalog;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/// Puts the quick keys of a category's page into an order. What is not named is taken off the page; what is named and not
/// on the page stays off.
///
/// @param seen the page that the editor began with; empty for a program that arranges what it is told to
@Declared(value = "catalog.arrange-quick-keys", was = "ArrangeQuickKeys")
public record ArrangeQuickKeys(
        @NotNull UUID key,
        @NotNull UUID category,
        @NotNull @Size(max = 1000) List<@NotNull UUID> products,
        Optional<List<UUID>> seen)
        implements Command<Boolean> {

    public ArrangeQuickKeys(UUID key, UUID category, List<UUID> products) {
        this(key, category, products, Optional.empty());
    }

    public ArrangeQuickKeys {
        products = List.copyOf(products);
        seen = seen.map(List::copyOf);
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Boolean run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        if (book.category(category).isEmpty()) {
            throw new RefusedException("catalog.category-unknown", category.toString());
        }
        var inBooks = Optional.of(book.quickKeys(category));
        var changed = Refusal.of("catalog.changed-meanwhile", book.category(category).orElseThrow().name());
        seen.ifPresent(before -> Seen.mustStand(inBooks, Optional.of(before), changed, changed));
        book.arrangeQuickKeys(category, products);
        tx.raise(new Event("catalog.quick-keys-arranged", category.toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
