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
        boolean openPrice) {

    /// A product in its own unit.
    ///
    /// @param tax the class that the product names
    public static Sellable of(Product product, TaxClass tax) {
        return new Sellable(
                product.id(),
                product.code(),
                product.name(),
                product.unit(),
                Quantity.ONE,
                product.price(),
                product.priceIncludesTax(),
                tax,
                product.quantityDecimals(),
                product.stocked(),
                product.openPrice());
    }

    /// How many of this unit so much of the product makes, whole ones where the unit is a pack.
    ///
    /// @param single in the product's own unit
    public Quantity fitting(Quantity single) {
        return factor.equals(Quantity.ONE)
                ? single
                : Quantity.of(Math.floorDiv(single.tenThousandths(), factor.tenThousandths()));
    }
}
