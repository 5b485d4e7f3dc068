package org.threeplug.kernel;

import java.util.UUID;

/// Where a command comes from: the store's node, the branch, the register, and the device or channel (`till`, `cli`). Of what an
/// actor says of it the gate takes the register where they signed in and the device; the rest it knows itself ([Whereabouts]).
public record Origin(UUID node, UUID branch, UUID register, String device) {}
