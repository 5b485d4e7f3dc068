package org.threeplug.persistence.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What the search knows about a product.
///
/// @param codes the code and the barcodes
record ProductText(
        UUID id, String name, String brand, Optional<UUID> category, boolean active, List<String> codes) {

    ProductText withBarcodes(List<String> barcodes) {
        return new ProductText(
                id,
                name,
                brand,
                category,
                active,
                Stream.concat(codes.stream(), barcodes.stream()).distinct().toList());
    }
}
