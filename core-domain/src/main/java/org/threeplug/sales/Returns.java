package org.threeplug.sales;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
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
        if (!quantity.equals(returnable.left()) && !isAsFine(quantity, returnable.decimals())) {
            throw new RefusedException(
                    "sales.quantity-too-fine",
                    sold.name(),
                    quantity.plain(),
                    Integer.toString(returnable.decimals()));
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

    /// Whether a cart does nothing but bring goods back with their receipts.
    public static boolean isOnlyWithReceipt(Cart cart) {
        return !cart.isEmpty() && cart.lines().stream().allMatch(line -> line.origin().isPresent());
    }

    /// How fine a part of what was sold may come back: as it is sold now, or as it was sold then.
    ///
    /// @param product the decimals of the product now; empty for an open item, which may be sold in any part
    public static int decimals(Document.Line sold, Optional<Integer> product) {
        int then = Math.max(0, sold.quantity().value().stripTrailingZeros().scale());
        return product.map(now -> Math.max(now, then)).orElse(sold.product().isEmpty() ? Quantity.DECIMALS : then);
    }

    /// Whether a quantity has no more decimals than that.
    static boolean isAsFine(Quantity quantity, int decimals) {
        return quantity.value().stripTrailingZeros().scale() <= decimals;
    }

    /// What may still be given back for a sale: what was paid for its goods, with what the coins added, less what was given
    /// back before. Each return rounded on its own would give back more, some coins at a time.
    ///
    /// @param back the documents that brought some of it back, with the numbers of their lines that did
    public static Money leftToGiveBack(Document sale, Map<Document, Set<Integer>> back) {
        var left = sale.head().rounding();
        for (var line : sale.lines()) {
            left = line.quantity().signum() > 0 ? left.plus(line.amount()) : left;
        }
        for (var each : back.entrySet()) {
            var document = each.getKey();
            for (var line : document.lines()) {
                left = each.getValue().contains(line.number()) ? left.plus(line.amount()) : left;
            }
            if (document.head().kind() != DocumentKind.EXCHANGE
                    && document.head().origin().equals(Optional.of(sale.head().id()))) {
                left = left.plus(document.head().rounding());
            }
        }
        return left;
    }

    static CartLine.Paid paid(Document.Line sold, Quantity returned) {
        return new CartLine.Paid(sold.quantity(), returned, sold.discount(), sold.net(), sold.tax());
    }
}
