package org.threeplug.pricing;

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

    public static Money rounded(Money due, Money step) {
        return due.plus(difference(due, step));
    }
}
