package org.threeplug.persistence.engine.personal;

import java.util.UUID;

/// A value that only its person's key opens.
///
/// @param person whose it is
/// @param text nonce, cipher text and tag; nothing when the person was erased before the value was written
public record SealedValue(UUID person, byte[] text) {}
