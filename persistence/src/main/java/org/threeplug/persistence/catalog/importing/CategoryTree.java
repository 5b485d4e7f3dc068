package org.threeplug.persistence.catalog.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Category;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Finds the category of a path, and makes those that are missing where the import may.
final class CategoryTree {

    private record Place(Optional<UUID> parent, String name) {}

    private final Map<Place, UUID> known = new HashMap<>();
    private final Map<List<String>, UUID> paths = new HashMap<>();
    private final List<Category> made = new ArrayList<>();

    private final boolean makes;

    CategoryTree(List<Category> categories, boolean makes) {
        this.makes = makes;
        categories.forEach(category -> known.putIfAbsent(place(category.parent(), category.name()), category.id()));
    }

    /// @throws RefusedException when the path is unknown and may not be made
    Optional<UUID> of(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var found = paths.get(path);
        if (found == null) {
            found = find(path);
            paths.put(path, found);
        }
        return Optional.of(found);
    }

    private UUID find(List<String> path) {
        Optional<UUID> parent = Optional.empty();
        for (var name : path) {
            var above = parent;
            if (!makes && !known.containsKey(place(parent, name))) {
                throw new RefusedException(new Refusal(
                        "catalog.import-category-unknown", List.of(String.join(" / ", path)), "category"));
            }
            parent = Optional.of(known.computeIfAbsent(place(parent, name), _ -> make(above, name)));
        }
        return parent.orElseThrow();
    }

    private UUID make(Optional<UUID> parent, String name) {
        var category = new Category(Ids.next(), parent, name, 0, "", false);
        made.add(category);
        return category.id();
    }

    /// The categories made since the last call, parents first.
    List<Category> takeMade() {
        var taken = List.copyOf(made);
        made.clear();
        return taken;
    }

    private static Place place(Optional<UUID> parent, String name) {
        return new Place(parent, name.toLowerCase(Locale.ROOT));
    }
}
