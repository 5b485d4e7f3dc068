package org.threeplug.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Adds new groups of products at once, all or none, as an import finds them. A parent stands before its children or is
/// there already, so that no circle can come about.
@Declared(value = "catalog.add-categories", was = "AddCategories")
public record AddCategories(@NotNull UUID key, @NotNull List<@NotNull @Valid Category> categories)
        implements Command<Integer> {

    public AddCategories {
        categories = List.copyOf(categories);
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Integer run(Tx tx) {
        var book = tx.port(CatalogBook.class);
        var known = new HashSet<UUID>();
        var added = new HashSet<UUID>();
        for (int i = 0; i < categories.size(); i++) {
            var category = categories.get(i);
            var path = "categories[" + i + "]";
            category.parent().filter(id -> !added.contains(id) && known.add(id)).ifPresent(parent -> {
                if (book.category(parent).isEmpty()) {
                    tx.violations().add(path + ".parent", "catalog.category-unknown", category.name());
                }
            });
            if (!added.add(category.id()) || book.category(category.id()).isPresent()) {
                tx.violations().add(path, "catalog.exists-already", category.name());
            }
        }
        tx.violations().mustBeNone();
        categories.forEach(book::add);
        tx.raise(new Event("catalog.categories-added", Integer.toString(categories.size())));
        return categories.size();
    }

    @Override
    public Integer repeated(Tx tx) {
        return categories.size();
    }
}
