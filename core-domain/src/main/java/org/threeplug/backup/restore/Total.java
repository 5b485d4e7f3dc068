package org.threeplug.backup.restore;

/// A sum over the books by which two states of a store are told apart at a glance, and a person sees what is there.
///
/// @param name such as `document.SALE` or `account.5311`
public record Total(String name, long pieces, long amount) {}
