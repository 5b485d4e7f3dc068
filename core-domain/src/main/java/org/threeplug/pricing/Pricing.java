package org.threeplug.pricing;

import org.threeplug.cart.Cart;
import org.threeplug.settings.StoreSettings;

/// Turns a cart into exact amounts.
public final class Pricing {

    private Pricing() {}

    public static PricedCart price(Cart cart, StoreSettings.TaxRounding rounding) {
        throw new UnsupportedOperationException();
    }
}
