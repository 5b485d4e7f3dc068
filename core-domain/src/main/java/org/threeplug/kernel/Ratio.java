package org.threeplug.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Proportions of whole numbers. Most fit a long, which is several times faster; the others take the long way.
public final class Ratio {

    private Ratio() {}

    /// value × numerator / denominator, rounded half up (away from zero).
    public static long of(long value, long numerator, long denominator) {
        long product = value * numerator;
        if (Math.multiplyHigh(value, numerator) != product >> 63 || tooLarge(product) || tooLarge(denominator)) {
            return BigDecimal.valueOf(value)
                    .multiply(BigDecimal.valueOf(numerator))
                    .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
        long quotient = product / denominator;
        long rest = Math.abs(product % denominator);
        if (2 * rest < Math.abs(denominator)) {
            return quotient;
        }
        return quotient + Long.signum(product) * Long.signum(denominator);
    }

    private static boolean tooLarge(long value) {
        return value > Long.MAX_VALUE / 2 || value < Long.MIN_VALUE / 2;
    }
}
