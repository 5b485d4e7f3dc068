package org.threeplug.cart;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// One line of a cart. A negative quantity brings goods back.
///
/// @param product empty for an open item (an unknown code sold by hand)
/// @param factor how many of the product's own unit one `unit` holds
/// @param origin the line of the earlier sale that is brought back, when there is a receipt
public record CartLine(
        Optional<UUID> product,
        String code,
        String name,
        String unit,
        Quantity factor,
        Quantity quantity,
        UnitPrice unitPrice,
        boolean priceIncludesTax,
        TaxClass tax,
        boolean stocked,
        Discount discount,
        Optional<OriginLine> origin) {

    /// A line of an earlier sale, with what was paid for it, so that parts which come back one after the other add up to
    /// exactly what was paid.
    public record OriginLine(UUID document, int line, Paid paid) {}

    /// What a line of an earlier sale stands for in the books.
    ///
    /// @param sold the quantity sold
    /// @param returned how much of it had come back before
    public record Paid(Quantity sold, Quantity returned, Money discount, Money net, Money tax) {}

    /// Goods as they are rung up.
    ///
    /// @param price the goods' own, or the one that somebody gave
    public static CartLine of(Sellable goods, Quantity quantity, UnitPrice price) {
        return new CartLine(
                Optional.of(goods.product()),
                goods.code(),
                goods.name(),
                goods.unit(),
                goods.factor(),
                quantity,
                price,
                goods.priceIncludesTax(),
                goods.tax(),
                goods.stocked(),
                Discount.NONE,
                Optional.empty());
    }

    public CartLine withQuantity(Quantity other) {
        return new CartLine(
                product, code, name, unit, factor, other, unitPrice, priceIncludesTax, tax, stocked, discount, origin);
    }

    public CartLine withDiscount(Discount other) {
        return new CartLine(
                product, code, name, unit, factor, quantity, unitPrice, priceIncludesTax, tax, stocked, other, origin);
    }
}
