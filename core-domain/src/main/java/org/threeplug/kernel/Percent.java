package org.threeplug.kernel;

import java.math.BigDecimal;

/// A percentage with up to four decimals, held as whole ten-thousandths of a percent: 20 % is 200 000.
public record Percent(long tenThousandths) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(0);
    public static final Percent HUNDRED = of("100");

    /// @throws ArithmeticException when it has more than four decimals
    public static Percent of(String decimal) {
        return new Percent(new BigDecimal(decimal).movePointRight(4).longValueExact());
    }

    /// As a factor: 20 % is 0.20.
    public BigDecimal fraction() {
        return BigDecimal.valueOf(tenThousandths, 6);
    }

    /// This share of an amount, rounded half up to the minor unit.
    public Money of(Money amount) {
        return Money.rounded(amount.major().multiply(fraction()), amount.currency());
    }

    /// Without superfluous zeros: `20`, `5.5`.
    public String plain() {
        var value = BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }

    @Override
    public int compareTo(Percent other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return plain() + " %";
    }
}
