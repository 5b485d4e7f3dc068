package org.threeplug.stock;

import java.util.UUID;

/// The write side; only commands reach it.
public interface StockBook {

    Balance balance(UUID product, UUID location);

    /// Stores the movement and the balance after it.
    void move(Movement movement, Balance after);
}
