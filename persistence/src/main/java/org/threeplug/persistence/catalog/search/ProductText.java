package org.threeplug.persistence.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the search knows about a product.
///
/// @param codes the code and the barcodes
record ProductText(
        UUID id, String name, String brand, Optional<UUID> category, boolean active, List<String> codes) {}
