package org.threeplug.cart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Essence;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// One line of a cart. A negative quantity brings goods back.
///
/// @param product empty for an open item (an unknown code sold by hand)
/// @param factor how many of the product's own unit one `unit` holds
/// @param origin the line of the earlier sale that is brought back, when there is a receipt
/// @param instead what the books asked when somebody gave it another price; empty while it costs what they say
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
        Optional<OriginLine> origin,
        Optional<UnitPrice> instead)
        implements Essence {

    /// Of what the catalogue has, the rest stands in the books, as does what was paid for what comes back.
    @Override
    public Object essence() {
        if (origin.isPresent()) {
            return List.of(origin.get().document(), origin.get().line(), quantity);
        }
        return product.isPresent()
                ? List.of(product.get(), unit, quantity, unitPrice, discount)
                : List.of(code, name, unit, factor, quantity, unitPrice, priceIncludesTax, tax.key(), discount);
    }

    /// At the price of the books.
    public CartLine(
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
        this(
                product,
                code,
                name,
                unit,
                factor,
                quantity,
                unitPrice,
                priceIncludesTax,
                tax,
                stocked,
                discount,
                origin,
                Optional.empty());
    }

    /// A line of an earlier sale, with what was paid for it, so that parts which come back one after the other add up to
    /// exactly what was paid.
    public record OriginLine(UUID document, int line, Paid paid) {

        OriginLine withReturned(Quantity before) {
            return new OriginLine(
                    document, line, new Paid(paid.sold(), before, paid.discount(), paid.net(), paid.tax()));
        }
    }

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
                Optional.empty(),
                goods.openPrice() || price.equals(goods.price()) ? Optional.empty() : Optional.of(goods.price()));
    }

    public CartLine withQuantity(Quantity other) {
        return new CartLine(
                product, code, name, unit, factor, other, unitPrice, priceIncludesTax, tax, stocked, discount, origin,
                instead);
    }

    public CartLine withDiscount(Discount other) {
        return new CartLine(
                product, code, name, unit, factor, quantity, unitPrice, priceIncludesTax, tax, stocked, other, origin,
                instead);
    }

    public CartLine withTax(TaxClass other) {
        return new CartLine(
                product, code, name, unit, factor, quantity, unitPrice, priceIncludesTax, other, stocked, discount, origin,
                instead);
    }

    /// The same part of an earlier line, of which so much had come back before.
    public CartLine withReturned(Quantity before) {
        return new CartLine(
                product, code, name, unit, factor, quantity, unitPrice, priceIncludesTax, tax, stocked, discount,
                origin.map(from -> from.withReturned(before)), instead);
    }

    /// Given another price by hand; given back the one of the books, it is as if nobody had.
    public CartLine withPrice(UnitPrice other) {
        var asked = instead.orElse(unitPrice);
        return new CartLine(
                product, code, name, unit, factor, quantity, other, priceIncludesTax, tax, stocked, discount, origin,
                product.isEmpty() || other.equals(asked) ? Optional.empty() : Optional.of(asked));
    }
}
