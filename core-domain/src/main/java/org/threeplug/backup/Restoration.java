package org.threeplug.backup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/// The store went back to an earlier moment.
///
/// @param backup it came from
/// @param sequence the last journal record that was kept
/// @param left the number of the last record of the store that was put aside
/// @param leftHead the hash of that one, so that it can be told from any other
public record Restoration(
        @NotBlank @Size(max = 200) String backup,
        @PositiveOrZero long sequence,
        @PositiveOrZero long left,
        @NotNull @Size(max = 64) String leftHead,
        @NotNull Instant at) {}
