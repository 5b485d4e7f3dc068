package org.threeplug.operations.sales;

import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;

/// What no cashier is likely to mean: more than a thousand of one thing, or a sale of more than a million of the smallest coin
/// (10,000.00 where a hundred of them make one). It is asked about once, and then done.
final class Beyond {

    private static final Quantity MOST = Quantity.of(1_000);
    private static final long MOST_MINOR = 1_000_000;

    private Beyond() {}

    static boolean reason(Quantity quantity) {
        return quantity.abs().compareTo(MOST) > 0;
    }

    static boolean reason(Money amount) {
        return amount.abs().minor() > MOST_MINOR;
    }
}
