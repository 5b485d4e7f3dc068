package org.threeplug.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// What can be sold.
///
/// @param code the shop's own number, upper case, unique
/// @param stocked whether it moves stock; services do not
/// @param openPrice whether the cashier enters the price
/// @param edition raised by each change; a save based on an older edition is refused
public record Product(
        UUID id,
        String code,
        String name,
        String brand,
        Optional<UUID> category,
        String taxKey,
        UnitPrice price,
        boolean priceIncludesTax,
        String unit,
        int quantityDecimals,
        boolean stocked,
        boolean openPrice,
        boolean active,
        List<Unit> units,
        List<Barcode> barcodes,
        int edition) {

    public Product {
        units = List.copyOf(units);
        barcodes = List.copyOf(barcodes);
    }

    /// A further unit: a box of 12 has factor 12, and a price of its own or twelve times the single price.
    public record Unit(String name, Quantity factor, Optional<UnitPrice> price) {}

    /// @param unit empty for the product's own unit
    public record Barcode(String code, String unit) {}
}
