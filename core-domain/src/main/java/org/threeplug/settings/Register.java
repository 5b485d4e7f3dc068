package org.threeplug.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/// A till. Its code prefixes the numbers of its documents, so two registers never need to agree on one.
///
/// @param place from which it sells; its branch itself when empty
public record Register(
        @NotNull UUID id,
        @NotBlank @Size(max = 10) String code,
        @NotBlank @Size(max = 80) String name,
        @NotNull @Valid Branch branch,
        Optional<UUID> place) {

    /// Sells from its branch.
    public Register(UUID id, String code, String name, Branch branch) {
        this(id, code, name, branch, Optional.empty());
    }

    /// Where the goods lie that it sells: the location of its movements.
    public UUID sellsFrom() {
        return place.orElse(branch.id());
    }

    public Register sellingFrom(UUID other) {
        return new Register(id, code, name, branch, Optional.of(other).filter(each -> !each.equals(branch.id())));
    }

    public record Branch(
            @NotNull UUID id,
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 400) String address) {}
}
