package org.threeplug.sales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.RefusedException;
import org.threeplug.tax.TaxClass;

/// Builds the lines of a cart that bring goods of an earlier sale back at exactly what was paid for them.
public final class Returns {

    private Returns() {}

    /// @param quantity how much comes back, positive, in the unit it was sold in
    /// @throws RefusedException when it is more than may still come back
    public static CartLine line(UUID sale, SalesHistory.Returnable returnable, Quantity quantity) {
        var sold = returnable.line();
        if (quantity.signum() <= 0 || quantity.compareTo(returnable.left()) > 0) {
            throw new RefusedException(
                    "sales.more-than-sold",
                    sold.name(),
                    quantity.plain(),
                    returnable.left().plain());
        }
        return new CartLine(
                sold.product(),
                sold.code(),
                sold.name(),
                sold.unit(),
                sold.factor(),
                quantity.negate(),
                sold.unitPrice(),
                sold.priceIncludesTax(),
                new TaxClass(sold.taxKey(), sold.taxKey(), sold.taxRate(), ""),
                sold.product().isPresent(),
                Discount.NONE,
                Optional.of(new CartLine.OriginLine(
                        sale,
                        sold.number(),
                        paid(sold, sold.quantity().minus(returnable.left())))));
    }

    /// All that may still come back.
    public static List<CartLine> everything(UUID sale, List<SalesHistory.Returnable> returnables) {
        return returnables.stream()
                .filter(returnable -> returnable.left().signum() > 0)
                .map(returnable -> line(sale, returnable, returnable.left()))
                .toList();
    }

    static CartLine.Paid paid(Document.Line sold, Quantity returned) {
        return new CartLine.Paid(sold.quantity(), returned, sold.discount(), sold.net(), sold.tax());
    }
}
