package org.threeplug.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/// A group of products; `onTill` shows it among the quick keys.
public record Category(
        @NotNull UUID id,
        Optional<UUID> parent,
        @NotBlank @Size(max = 120) String name,
        int position,
        @NotNull @Size(max = 20) String colour,
        boolean onTill) {}
