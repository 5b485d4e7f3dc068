package org.threeplug.cart;

import org.threeplug.kernel.Money;

/// What lies on the counter: the open cart, and the cash taken towards it that no document tells of yet.
public record CounterCart(Cart cart, Money cash) {

    public static CounterCart unpaid(Cart cart) {
        return new CounterCart(cart, Money.zero(cart.currency()));
    }

    public CounterCart withCart(Cart other) {
        return new CounterCart(other, cash);
    }
}
