package org.threeplug.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface IdentityBook {

    void add(Role role);

    void add(User user, Optional<String> pinHash, Optional<String> passwordHash);

    void signInFailed(UUID user, int failedAttempts, Optional<Instant> lockedUntil);

    void signInSucceeded(UUID user);

    Optional<Role> role(String key);
}
