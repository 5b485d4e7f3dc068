package org.threeplug.kernel;

import java.math.BigDecimal;

/// A figure with its unit: money, a share or a quantity.
///
/// @param unit the code of a currency, `%`, or the unit of a product
public record HowMuch(BigDecimal number, String unit) {

    /// Equal figures are equal, however many zeros were written.
    public HowMuch {
        var plain = number.stripTrailingZeros();
        number = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public static HowMuch of(Money amount) {
        return new HowMuch(amount.major(), amount.currency().getCurrencyCode());
    }

    public static HowMuch of(Percent share) {
        return new HowMuch(BigDecimal.valueOf(share.tenThousandths(), 4), "%");
    }

    public static HowMuch of(Quantity quantity, String unit) {
        return new HowMuch(quantity.value(), unit);
    }

    public static HowMuch of(UnitPrice price) {
        return new HowMuch(price.value(), price.currency().getCurrencyCode());
    }
}
