package org.threeplug.tax;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.threeplug.kernel.Percent;

/// A kind of taxation with its rate.
///
/// @param letter printed beside each line of a receipt
public record TaxClass(
        @NotBlank @Size(max = 20) String key,
        @NotBlank @Size(max = 80) String name,
        @NotNull Percent rate,
        @NotNull @Size(max = 2) String letter) {}
