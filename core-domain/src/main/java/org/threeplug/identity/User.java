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

    private static final String ERASED = "ERASED-";
    private static final int RANDOM_END = 24;

    /// What stands in place of the sign-in name of somebody who was erased; it comes from the random end of the key and tells nothing.
    public static String erasedLogin(UUID user) {
        return ERASED + user.toString().substring(RANDOM_END);
    }

    public boolean isErased() {
        return login.equals(erasedLogin(id));
    }

    public User withActive(boolean other) {
        return new User(id, login, name, role, language, other, hasPin);
    }
}
