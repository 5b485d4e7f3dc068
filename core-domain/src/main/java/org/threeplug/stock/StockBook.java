package org.threeplug.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface StockBook {

    /// What is on hand of each product, zero where none ever was.
    Map<UUID, Balance> balances(Collection<UUID> products, UUID location);

    /// Where the goods of a document were moved; empty when it moved none.
    Optional<UUID> place(UUID document);

    /// Stores the movements of one document at one location, and the balances after all of them.
    void move(List<Movement> movements, UUID location, Map<UUID, Balance> after);
}
