package org.threeplug.catalog;

import java.util.Optional;
import java.util.UUID;

/// @param text words or word beginnings in the name, or the beginning of a code or barcode; empty for all
public record ProductFilter(String text, Optional<UUID> category, boolean inactiveToo) {

    public static final ProductFilter ALL = new ProductFilter("", Optional.empty(), true);
}
