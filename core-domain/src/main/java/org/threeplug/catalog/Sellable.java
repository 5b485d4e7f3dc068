package org.threeplug.catalog;

import java.util.UUID;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// A product in the unit that was scanned or chosen, with everything the till needs to ring it.
public record Sellable(
        UUID product,
        String code,
        String name,
        String unit,
        Quantity factor,
        UnitPrice price,
        boolean priceIncludesTax,
        TaxClass tax,
        int quantityDecimals,
        boolean stocked,
        boolean openPrice) {}
