package org.threeplug.catalog;

import java.util.UUID;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// One row of the product list.
public record ProductRow(
        UUID id,
        String code,
        String name,
        String brand,
        String category,
        UnitPrice price,
        String taxKey,
        Quantity onHand,
        boolean active) {}
