package org.threeplug.cart;

import java.util.Optional;
import java.util.UUID;

/// The open cart's safety copy. An unpaid cart is input, not state of the books, so it does not pass the gate; it is
/// forced to a file of its own and found again after a killed process or a power cut.
public interface CartDraft {

    /// Keeps the newest cart and the cash taken towards it; returns at once and writes in the background, in order.
    void keep(UUID register, CounterCart counter);

    /// A cart towards which no cash was taken.
    default void keep(UUID register, Cart cart) {
        keep(register, CounterCart.unpaid(cart));
    }

    void clear(UUID register);

    /// Waits until what was handed over before is on the disk. Not for the screen's thread.
    ///
    /// @return whether the disk took it
    boolean settle();

    Optional<CounterCart> counter(UUID register);

    default Optional<Cart> find(UUID register) {
        return counter(register).map(CounterCart::cart);
    }
}
