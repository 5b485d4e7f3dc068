package org.threeplug.catalog;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Several;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;

/// Changes one thing of several products, as they stand in the books at that moment, by the rules of [SaveProduct].
@Declared(value = "catalog.change-products", was = "ChangeProducts")
public record ChangeProducts(
        @NotNull UUID key, @NotEmpty @Size(max = 5000) List<@NotNull UUID> products, @NotNull Change change)
        implements Command<Several> {

    /// What is changed.
    public sealed interface Change {

        /// @param category empty to take them out of theirs
        record Category(Optional<UUID> category) implements Change {}

        record Tax(String taxKey) implements Change {}

        /// Whether they are sold.
        record Sold(boolean active) implements Change {}
    }

    public ChangeProducts {
        products = products.stream().distinct().toList();
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Several run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        return Several.each(products, id -> book.product(id).map(Product::name).orElse(""), id -> {
            var known = book.product(id).orElseThrow(() -> new RefusedException("catalog.product-unknown", ""));
            var changed = changed(known);
            if (!changed.equals(known)) {
                ProductCheck.sound(changed, book, new Violations());
                book.save(changed.withEdition(known.edition() + 1));
                tx.raise(new Event("catalog.product-saved", id.toString()));
            }
        });
    }

    private Product changed(Product known) {
        return switch (change) {
            case Change.Category(var category) -> known.withCategory(category);
            case Change.Tax(var taxKey) -> known.withTaxKey(taxKey);
            case Change.Sold(var active) -> known.withActive(active);
        };
    }

    @Override
    public Several repeated(Tx tx) {
        return Several.all(products.size());
    }
}
