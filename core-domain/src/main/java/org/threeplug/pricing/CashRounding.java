package org.threeplug.pricing;

import java.util.Optional;
import org.threeplug.kernel.Money;

/// Rounds what is settled in cash to the smallest coin there is.
public final class CashRounding {

    private CashRounding() {}

    /// What must be added to an amount due in cash to reach the nearest multiple of the step; half a step goes away from
    /// zero, so that paying back mirrors paying.
    ///
    /// @param step zero when cash is not rounded
    public static Money difference(Money due, Money step) {
        if (step.signum() <= 0) {
            return Money.zero(due.currency());
        }
        return step.times(due.share(1, step.minor()).minor()).minus(due);
    }

    /// What is given back in cash, rounded as it was taken, but to no more than `most`.
    ///
    /// @param due negative
    /// @param most positive; empty when nobody knows, and then it is rounded so that it cannot be too much
    public static Money back(Money due, Money step, Optional<Money> most) {
        var nearest = rounded(due, step);
        return step.signum() <= 0 || most.filter(limit -> nearest.negate().compareTo(limit) <= 0).isPresent()
                ? nearest
                : towardZero(due, step);
    }

    private static Money towardZero(Money due, Money step) {
        return step.times(due.minor() / step.minor());
    }

    public static Money rounded(Money due, Money step) {
        return due.plus(difference(due, step));
    }
}
