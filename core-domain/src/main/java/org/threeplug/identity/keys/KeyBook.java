package org.threeplug.identity.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The write side of keys; only commands reach it.
public interface KeyBook {

    /// @param hash what is kept of what the program shows
    void add(ApiKey key, String hash);

    Optional<ApiKey> key(UUID id);

    /// Without regard to case; also one that is good no more, for the journal tells keys apart by their names.
    boolean isNamed(String name);

    void withdraw(UUID id, Instant at);

    /// A program showed it.
    void used(UUID id, Instant at);

    /// Withdraws the keys of somebody who is erased, and forgets what is kept of what their programs show.
    void forget(UUID person, Instant at);
}
