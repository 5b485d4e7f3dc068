package org.threeplug.catalog;

import jakarta.validation.Valid;
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

/// Adds a group of products or changes one.
///
/// @param seen what the editor began with; empty for a new one
@Declared(value = "catalog.save-category", was = "SaveCategory")
public record SaveCategory(@NotNull UUID key, @NotNull @Valid Category category, Optional<Category> seen)
        implements Command<Category> {

    /// A new one.
    public SaveCategory(UUID key, Category category) {
        this(key, category, Optional.empty());
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Category run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        var inBooks = book.category(category.id());
        Seen.mustStand(
                inBooks,
                seen,
                Refusal.of("catalog.exists-already", category.name()),
                Refusal.of("catalog.changed-meanwhile", inBooks.map(Category::name).orElse(category.name())));
        tx.violations().gather("category.parent", () -> refuseCircle(book));
        tx.violations().mustBeNone();
        if (seen.isPresent()) {
            book.save(category);
        } else {
            book.add(category);
        }
        tx.raise(new Event("catalog.category-saved", category.id().toString()));
        return category;
    }

    @Override
    public Category repeated(Tx tx) {
        return category;
    }

    private void refuseCircle(CatalogBook book) {
        var parent = category.parent();
        while (parent.isPresent()) {
            if (parent.get().equals(category.id())) {
                throw new RefusedException("catalog.category-in-itself", category.name());
            }
            parent = book.category(parent.get())
                    .orElseThrow(() -> new RefusedException("catalog.category-unknown", category.name()))
                    .parent();
        }
    }
}
