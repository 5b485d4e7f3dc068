package org.threeplug.operations.sales;

import java.util.List;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.sales.SalesHistory;

/// The lines of a receipt that what was scanned may be: of the same article, and among them those in the unit whose code was
/// scanned. A box and a bottle are one article at two prices.
///
/// @param lines of the article, in any unit
/// @param inUnit in the unit that was scanned
record Bringing(List<SalesHistory.Returnable> lines, List<SalesHistory.Returnable> inUnit) {

    static Bringing of(List<SalesHistory.Returnable> receipt, Scanning.Found found) {
        var article = article(receipt, found);
        return new Bringing(article, found.goods().map(goods -> inUnit(article, goods)).orElse(article));
    }

    /// An open item bears the code that nobody knew, also when a product has it by now.
    private static List<SalesHistory.Returnable> article(List<SalesHistory.Returnable> receipt, Scanning.Found found) {
        var product = found.goods().map(Sellable::product);
        return receipt.stream()
                .filter(returnable -> {
                    var line = returnable.line();
                    return product.isPresent() && line.product().equals(product)
                            || (product.isEmpty() || line.product().isEmpty())
                                    && line.code().equalsIgnoreCase(found.scan().code());
                })
                .toList();
    }

    /// A unit may have been renamed since; then so many of the product's own tell.
    private static List<SalesHistory.Returnable> inUnit(List<SalesHistory.Returnable> article, Sellable goods) {
        var named = article.stream()
                .filter(each -> each.line().product().isEmpty() || each.line().unit().equals(goods.unit()))
                .toList();
        return named.isEmpty()
                ? article.stream()
                        .filter(each -> each.line().factor().equals(goods.factor()))
                        .toList()
                : named;
    }

    /// Whether it makes no difference which of them comes back: they were sold at one price and one tax, and what was paid for
    /// each differs by no more than a discount's odd penny.
    static boolean areAlike(List<SalesHistory.Returnable> lines) {
        var first = lines.getFirst().line();
        var paid = paidForOne(lines.getFirst());
        return lines.stream().allMatch(each -> each.line().unitPrice().equals(first.unitPrice())
                && each.line().priceIncludesTax() == first.priceIncludesTax()
                && each.line().taxRate().equals(first.taxRate())
                && Math.abs(paidForOne(each).minus(paid).minor()) <= 1);
    }

    private static Money paidForOne(SalesHistory.Returnable each) {
        var line = each.line();
        return line.amount().share(Quantity.ONE.tenThousandths(), line.quantity().tenThousandths());
    }

    static int scale(Quantity quantity) {
        return Math.max(0, quantity.value().stripTrailingZeros().scale());
    }
}
