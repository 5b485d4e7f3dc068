package org.threeplug.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// @param text words or word beginnings in the name, or the beginning of a code or barcode; empty for all
/// @param extras to what is known beyond their own fields, by the sets and by the keys of their fields
public record ProductFilter(String text, Optional<UUID> category, boolean inactiveToo, Map<String, Map<String, Object>> extras) {

    public static final ProductFilter ALL = new ProductFilter("", Optional.empty(), true);

    public ProductFilter {
        var kept = new HashMap<String, Map<String, Object>>();
        extras.forEach((kind, only) -> kept.put(kind, Map.copyOf(only)));
        extras = Map.copyOf(kept);
    }

    public ProductFilter(String text, Optional<UUID> category, boolean inactiveToo) {
        this(text, category, inactiveToo, Map.of());
    }
}
