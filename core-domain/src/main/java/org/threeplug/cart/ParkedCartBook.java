package org.threeplug.cart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface ParkedCartBook {

    List<ParkedCart> parked(UUID register);

    /// The carts that are parked for a customer, on any register.
    List<ParkedCart> parkedFor(UUID customer);

    Optional<ParkedCart> cart(UUID id);

    void add(UUID register, ParkedCart cart);

    void remove(UUID id);
}
