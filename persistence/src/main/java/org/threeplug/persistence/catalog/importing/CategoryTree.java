package org.threeplug.persistence.catalog.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.importing.CategoryPath;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Finds the category of a path, and makes those that are missing where the import may. A text that is the path or the name
/// of a category as it stands is that category, whatever signs are in it.
final class CategoryTree {

    private record Place(Optional<UUID> parent, String name) {}

    private final Map<Place, UUID> known = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, UUID> written = new HashMap<>();
    private final Map<CategoryPath, UUID> paths = new HashMap<>();
    private final List<Category> made = new ArrayList<>();

    private final boolean makes;

    CategoryTree(List<Category> categories, boolean makes) {
        this.makes = makes;
        var byId = new HashMap<UUID, Category>();
        categories.forEach(category -> byId.put(category.id(), category));
        categories.forEach(category -> {
            known.putIfAbsent(place(category.parent(), category.name()), category.id());
            names.put(category.id(), plain(category.name()));
            written.putIfAbsent(plain(path(category, byId)), category.id());
        });
        byLastName(categories);
    }

    /// A name that only one category of the depth has means that one, as in lists that write no paths.
    private void byLastName(List<Category> categories) {
        var twice = new HashSet<String>();
        var once = new HashMap<String, UUID>();
        for (var category : categories) {
            if (once.put(plain(category.name()), category.id()) != null) {
                twice.add(plain(category.name()));
            }
        }
        twice.forEach(once::remove);
        once.forEach(written::putIfAbsent);
    }

    private static String path(Category category, Map<UUID, Category> byId) {
        var names = new ArrayList<String>();
        var seen = new HashSet<UUID>();
        var at = Optional.of(category);
        while (at.isPresent() && seen.add(at.get().id())) {
            names.addFirst(at.get().name());
            at = at.get().parent().map(byId::get);
        }
        return String.join(CategoryPath.BETWEEN, names);
    }

    /// @param present where the product is now: a row that names only the last level of it leaves it there
    /// @throws RefusedException when the path is unknown and may not be made
    Optional<UUID> of(CategoryPath path, Optional<UUID> present) {
        if (path.levels().isEmpty()) {
            return Optional.empty();
        }
        if (present.map(names::get).filter(plain(path.text())::equals).isPresent()) {
            return present;
        }
        var found = paths.get(path);
        if (found == null) {
            found = Optional.ofNullable(written.get(plain(path.text()))).orElseGet(() -> find(path.levels()));
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
                        "catalog.import-category-unknown", List.of(String.join(CategoryPath.BETWEEN, path)), "category"));
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
        return new Place(parent, plain(name));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
