package org.threeplug.settings;

import java.util.Optional;
import java.util.UUID;

/// Which register this computer is, as somebody chose. It is kept on the computer alone: books that are copied to another one do not
/// take it along.
public interface ThisPc {

    /// Empty while nobody chose.
    Optional<UUID> register();

    /// Takes effect for whoever signs in from now on.
    void be(UUID register);
}
