package org.threeplug.cart;

import java.util.List;
import java.util.UUID;

/// Reads parked carts.
public interface ParkedCarts {

    List<ParkedCart> parked(UUID register);
}
