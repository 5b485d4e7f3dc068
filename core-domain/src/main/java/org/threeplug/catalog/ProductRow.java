package org.threeplug.catalog;

import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// One row of the product list.
///
/// @param category its path from the top down
/// @param colour of its category, or of the nearest above that has one; empty for none
/// @param barcodes of its own unit
public record ProductRow(
        UUID id,
        String code,
        String name,
        String brand,
        String category,
        String colour,
        UnitPrice price,
        String taxKey,
        Quantity onHand,
        boolean active,
        String unit,
        int quantityDecimals,
        List<String> barcodes) {

    public ProductRow {
        barcodes = List.copyOf(barcodes);
    }
}
