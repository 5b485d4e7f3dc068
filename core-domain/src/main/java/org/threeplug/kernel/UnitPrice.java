package org.threeplug.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/// The price of one unit with up to four decimals of the major unit, held as whole ten-thousandths.
public record UnitPrice(long tenThousandths, Currency currency) {

    public static final int DECIMALS = 4;

    /// @throws ArithmeticException when it has more than four decimals
    public static UnitPrice of(String decimal, Currency currency) {
        return new UnitPrice(new BigDecimal(decimal).movePointRight(DECIMALS).longValueExact(), currency);
    }

    public static UnitPrice of(Money amount) {
        return new UnitPrice(amount.major().movePointRight(DECIMALS).longValueExact(), amount.currency());
    }

    public static UnitPrice zero(Currency currency) {
        return new UnitPrice(0, currency);
    }

    /// Quantity × price, rounded half up (away from zero) to the minor unit.
    public Money times(Quantity quantity) {
        return new Money(Ratio.of(tenThousandths, quantity.tenThousandths(), scale(currency)), currency);
    }

    /// What each of `quantity` units stands for when all of them stand for `amount`, rounded half up.
    public static UnitPrice each(Money amount, Quantity quantity) {
        var currency = amount.currency();
        return new UnitPrice(Ratio.of(amount.minor(), scale(currency), quantity.tenThousandths()), currency);
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(tenThousandths, DECIMALS);
    }

    public int signum() {
        return Long.signum(tenThousandths);
    }

    /// At least the currency's decimals, at most four: `2.55`, `0.0425`.
    public String plain() {
        var value = value().stripTrailingZeros();
        int decimals = currency.getDefaultFractionDigits();
        return (value.scale() < decimals ? value.setScale(decimals) : value).toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " " + currency.getCurrencyCode();
    }

    /// Ten-thousandths of a price times ten-thousandths of a quantity, in one minor unit.
    private static long scale(Currency currency) {
        long scale = 1;
        for (int i = currency.getDefaultFractionDigits(); i < 2 * DECIMALS; i++) {
            scale *= 10;
        }
        return scale;
    }
}
