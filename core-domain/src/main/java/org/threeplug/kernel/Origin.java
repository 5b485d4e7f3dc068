package org.threeplug.kernel;

import java.util.UUID;

/// Where a command comes from: the store's node, the branch, the register, and the device or channel (`till`, `cli`).
public record Origin(UUID node, UUID branch, UUID register, String device) {}
