package org.threeplug.stock;

import java.util.List;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// What is on hand of a product at a location, what it stands in the books for, and its moving average cost.
public record Balance(Quantity quantity, Money value, UnitPrice averageCost) {

    /// What several PCs of a shop have moved of one product at one location, as one: quantities and values add up, and the
    /// average cost follows from them; of an empty shelf it stays the one that the first knows.
    ///
    /// @param parts at least one, this PC's own first
    public static Balance together(List<Balance> parts) {
        var sum = parts.getFirst();
        for (var part : parts.subList(1, parts.size())) {
            var quantity = sum.quantity().plus(part.quantity());
            var value = sum.value().plus(part.value());
            var average = quantity.signum() > 0 ? UnitPrice.each(value, quantity) : parts.getFirst().averageCost();
            sum = new Balance(quantity, value, average);
        }
        return sum;
    }
}
