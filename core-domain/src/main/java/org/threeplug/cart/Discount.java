package org.threeplug.cart;

import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;

/// What is taken off a line or a ticket.
public sealed interface Discount {

    Discount NONE = new None();

    record None() implements Discount {}

    record Share(Percent percent) implements Discount {}

    /// @param amount positive, whatever the sign of the line
    record Off(Money amount) implements Discount {}
}
