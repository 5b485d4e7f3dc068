package org.threeplug.stock;

import java.util.UUID;

/// A place where goods lie, as somebody chooses one.
///
/// @param id the location of its movements; the branch's id for the branch itself
/// @param active whether goods may still be brought there
public record StockPlace(UUID id, String name, boolean active) {}
