package org.threeplug.kernel;

/// Something that has happened and is on the disk, for live screens, search and printing.
///
/// @param kind `context.what`, such as `sales.posted`
/// @param subject the id of what it happened to
public record Event(String kind, String subject) {}
