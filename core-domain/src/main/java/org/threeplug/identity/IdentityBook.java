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

    /// Wrong attempts since the last sign-in that succeeded.
    int failedAttempts(UUID user);

    Optional<Instant> lockedUntil(UUID user);

    void signInFailed(UUID user, int failedAttempts, Optional<Instant> lockedUntil);

    void signInSucceeded(UUID user);

    Optional<Role> role(String key);

    /// Whether anybody else who may sign in has the right.
    boolean anotherMay(Permission right, UUID user);
}
