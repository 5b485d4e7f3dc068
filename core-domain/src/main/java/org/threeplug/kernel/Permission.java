package org.threeplug.kernel;

/// The right to do one thing, named `context.action`, such as `sales.sell`. Nobody has it unless a role grants it.
public record Permission(String key) {}
