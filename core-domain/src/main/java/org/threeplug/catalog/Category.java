package org.threeplug.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A group of products; `onTill` shows it among the quick keys.
public record Category(
        @NotNull UUID id,
        Optional<UUID> parent,
        @NotBlank @Size(max = 120) String name,
        int position,
        @NotNull @Size(max = 20) String colour,
        boolean onTill) {

    /// The colour that goods of a category are shown in: its own, else that of the nearest above it that has one.
    public static String colour(Optional<UUID> category, Map<UUID, Category> all) {
        var seen = new HashSet<UUID>();
        var at = category;
        while (at.isPresent() && seen.add(at.get())) {
            var here = Optional.ofNullable(all.get(at.get()));
            var colour = here.map(Category::colour).orElse("");
            if (!colour.isEmpty()) {
                return colour;
            }
            at = here.flatMap(Category::parent);
        }
        return "";
    }
}
