package org.threeplug.catalog;

import java.util.Optional;
import java.util.UUID;

/// A group of products; `onTill` shows it among the quick keys.
public record Category(UUID id, Optional<UUID> parent, String name, int position, String colour, boolean onTill) {}
