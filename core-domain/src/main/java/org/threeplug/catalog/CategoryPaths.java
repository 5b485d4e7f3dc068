package org.threeplug.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.importing.CategoryPath;

/// The categories by their whole paths: two of the same name are told apart, also by a sheet that is read in again.
public final class CategoryPaths {

    private final Map<UUID, Category> byId = new HashMap<>();
    private final Map<UUID, String> paths = new HashMap<>();

    public CategoryPaths(List<Category> categories) {
        categories.forEach(category -> byId.put(category.id(), category));
    }

    public String of(UUID category) {
        return paths.computeIfAbsent(category, this::path);
    }

    private String path(UUID category) {
        var names = new ArrayList<String>();
        var seen = new HashSet<UUID>();
        var at = Optional.ofNullable(byId.get(category));
        while (at.isPresent() && seen.add(at.get().id())) {
            names.addFirst(at.get().name());
            at = at.get().parent().map(byId::get);
        }
        return String.join(CategoryPath.BETWEEN, names);
    }
}
