package org.threeplug.cart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface ParkedCartBook {

    /// The carts that wait.
    List<ParkedCart> parked(UUID register);

    /// The carts that are kept for a customer, on any register, the recalled too.
    List<ParkedCart> parkedFor(UUID customer);

    /// Also one that was recalled, while it is kept.
    Optional<ParkedCart> cart(UUID id);

    /// Where it was parked.
    ///
    /// @param cart one that is kept
    UUID parkedAt(UUID cart);

    void add(UUID register, ParkedCart cart);

    /// It waits no longer. The cart that its register recalled before is forgotten.
    void recall(UUID id);

    void remove(UUID id);
}
