package org.threeplug.backup.restore;

/// Whose backup it is, where it is not this PC's of this shop.
///
/// @param id of the other shop, or of the other PC where the shop is the same
/// @param otherPc whether both are of one shop, and of two of its PCs
public record Stranger(String name, String id, String currency, boolean otherPc) {}
