package org.threeplug.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;

/// An exact amount: whole minor units of one currency. Overflow and mixed currencies fail loudly.
///
/// ```java
/// Money.of("12.50", GBP).plus(Money.of("0.49", GBP)).plain() // "12.99"
/// ```
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /// Reads an amount in major units, such as `12.50`.
    ///
    /// @throws ArithmeticException when it has more decimals than the currency
    public static Money of(String amount, Currency currency) {
        return new Money(
                new BigDecimal(amount)
                        .movePointRight(currency.getDefaultFractionDigits())
                        .longValueExact(),
                currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// Rounds an amount in major units half up (away from zero) to whole minor units.
    public static Money rounded(BigDecimal major, Currency currency) {
        return new Money(
                major.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, inSameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, inSameCurrency(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /// This × numerator / denominator, rounded half up (away from zero) to the minor unit; exact at any size.
    public Money share(long numerator, long denominator) {
        return new Money(Ratio.of(minor, numerator, denominator), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return minor < 0 ? negate() : this;
    }

    public int signum() {
        return Long.signum(minor);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /// Spreads this amount over non-negative `weights` so that the parts add up to the whole, to the minor unit: each
    /// part is rounded toward zero, and the units left over go to the earliest parts that have a weight.
    public List<Money> spread(long... weights) {
        if (LongStream.of(weights).anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("A weight is negative: " + Arrays.toString(weights));
        }
        var total = LongStream.of(weights).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("There is no weight to spread " + this + " over");
        }
        long[] parts = LongStream.of(weights)
                .map(w -> BigDecimal.valueOf(minor)
                        .multiply(BigDecimal.valueOf(w))
                        .divide(total, 0, RoundingMode.DOWN)
                        .longValueExact())
                .toArray();
        long left = minor - LongStream.of(parts).sum();
        for (int i = 0; left != 0; i = (i + 1) % parts.length) {
            if (weights[i] > 0) {
                parts[i] += Long.signum(left);
                left -= Long.signum(left);
            }
        }
        return LongStream.of(parts).mapToObj(part -> new Money(part, currency)).toList();
    }

    public BigDecimal major() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /// The amount in major units with the currency's decimals and a point, such as `-1234.50`; never localised.
    public String plain() {
        return major().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, inSameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return plain() + " " + currency.getCurrencyCode();
    }

    private Money inSameCurrency(Money other) {
        if (currency.equals(other.currency)) {
            return other;
        }
        throw new IllegalArgumentException("%s is not in %s".formatted(other, currency));
    }
}
