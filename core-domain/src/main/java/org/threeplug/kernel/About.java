package org.threeplug.kernel;

import java.util.UUID;

/// What something is about.
///
/// @param entity the kind of thing, such as `product`
public record About(String entity, UUID id) {}
