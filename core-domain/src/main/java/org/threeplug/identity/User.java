package org.threeplug.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;

/// A person who signs in. Secrets are not part of it.
public record User(
        @NotNull UUID id,
        @NotBlank @Size(max = 60) String login,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 40) String role,
        @NotNull Locale language,
        boolean active,
        boolean hasPin) {

    public User withActive(boolean other) {
        return new User(id, login, name, role, language, other, hasPin);
    }
}
