package org.threeplug.devices.printing;

/// One job in both forms, so that any printer can take it.
///
/// @param name such as a document's reference; unique enough for a file name
/// @param escPos bytes for an ESC/POS printer
/// @param text the same as plain text
public record Paper(String name, byte[] escPos, String text) {}
