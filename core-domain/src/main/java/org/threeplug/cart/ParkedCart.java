package org.threeplug.cart;

import java.time.Instant;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// A cart put aside. `slot` is the number the cashier types to recall it.
public record ParkedCart(UUID id, int slot, String label, String parkedBy, Instant parkedAt, Money total, Cart cart) {}
