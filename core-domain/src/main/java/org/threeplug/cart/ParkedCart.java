package org.threeplug.cart;

import java.time.Instant;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// A cart put aside.
///
/// @param slot the number the cashier types to recall it; [#RECALLED] when that has happened
public record ParkedCart(UUID id, int slot, String label, String parkedBy, Instant parkedAt, Money total, Cart cart) {

    /// The number of a cart that waits no longer. It is kept until the next one is recalled, for whoever asks again because
    /// the answer got lost.
    public static final int RECALLED = 0;

    public boolean isWaiting() {
        return slot != RECALLED;
    }
}
