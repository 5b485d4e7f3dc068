package org.threeplug.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A till. Its code prefixes the numbers of its documents, so two registers never need to agree on one.
public record Register(
        @NotNull UUID id,
        @NotBlank @Size(max = 10) String code,
        @NotBlank @Size(max = 80) String name,
        @NotNull @Valid Branch branch) {


    public record Branch(
            @NotNull UUID id,
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 400) String address) {}
}
