package org.threeplug.pricing;

import java.util.List;
import org.threeplug.kernel.Money;
import org.threeplug.cart.CartLine;
import org.threeplug.tax.TaxClass;

/// A cart in exact amounts: net + tax = total, over the lines, over the rates and in the sums alike.
public record PricedCart(List<PricedLine> lines, List<TaxAmount> taxes, Money net, Money tax, Money total) {

    public PricedCart {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /// @param gross quantity × unit price, before any discount
    /// @param discount what was taken off: the line's own discount and its share of the ticket's; has the sign of gross
    public record PricedLine(CartLine line, Money gross, Money discount, Money net, Money tax) {

        /// What the customer pays for this line.
        public Money amount() {
            return net.plus(tax);
        }

        /// What the line comes to in the terms of its price: with the tax where the price includes it, without where it
        /// does not.
        public Money base() {
            return gross.minus(discount);
        }
    }

    /// The tax that comes on top of the lines whose price is without it: the lines as they are marked, and this, are the
    /// total.
    public Money taxAdded() {
        return lines.stream()
                .filter(each -> !each.line().priceIncludesTax())
                .map(PricedLine::tax)
                .reduce(Money.zero(total.currency()), Money::plus);
    }

    public record TaxAmount(TaxClass tax, Money net, Money amount) {}
}
