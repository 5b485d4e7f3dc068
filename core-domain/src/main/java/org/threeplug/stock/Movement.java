package org.threeplug.stock;

import java.time.Instant;
import java.util.UUID;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;

/// A change of stock on hand, in the product's own unit, with the change of book value.
public record Movement(
        UUID document, int line, UUID product, UUID location, Instant movedAt, Quantity quantity, Money value) {}
