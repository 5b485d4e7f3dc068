package org.threeplug.catalog.importing;

import java.util.Currency;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.UnitPrice;

/// A price that stands for none, for trials with lists that have no prices. Programs before 0.2 gave it to every row that came
/// without a price; it is always the same for the same code, so it can be told from the prices people set.
public final class MadeUpPrice {

    private static final long LOWEST = 10;
    private static final long PRICES = 9_990;

    private MadeUpPrice() {}

    /// Between 0.10 and 99.99.
    public static UnitPrice of(String code, Currency currency) {
        long mixed = 0;
        for (int i = 0; i < code.length(); i++) {
            mixed = mixed * 1_000_003 + code.charAt(i);
        }
        long minor = LOWEST + Math.floorMod(mixed ^ (mixed >>> 29), PRICES);
        return UnitPrice.of(new Money(minor, currency));
    }
}
