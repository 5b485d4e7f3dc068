package org.threeplug.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Permission;

/// The write side; only commands reach it.
public interface IdentityBook {

    void add(Role role);

    void add(User user, Optional<String> pinHash, Optional<String> passwordHash);

    Optional<User> user(UUID id);

    /// Without regard to case.
    Optional<UUID> byLogin(String login);

    /// An empty secret leaves the one there is.
    void save(User user, Optional<String> pinHash, Optional<String> passwordHash);

    /// Blanks by which name, PIN and password somebody signs in, for good.
    User eraseUser(UUID user, Instant at);

    boolean isErased(UUID user);

    /// Wrong passwords since the last right one.
    Tries passwordTries(UUID user);

    void passwordTries(UUID user, Tries tries);

    /// Wrong PINs: a person's since the last right one, or those typed without a name at a register.
    Tries pinTries(UUID userOrRegister);

    void pinTries(UUID userOrRegister, Tries tries);

    Optional<Role> role(String key);

    /// Whether anybody else who may sign in has the right.
    boolean anotherMay(Permission right, UUID user);
}
