package org.threeplug.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/// The price or the cost of one unit with up to six decimals of the major unit, held as whole millionths: a screw at 0.00038.
/// What a line comes to is rounded once, when it is multiplied with its quantity.
///
/// ```java
/// UnitPrice.of("0.00038", EUR).times(Quantity.of(10_000)).plain() // "3.80"
/// ```
public record UnitPrice(long millionths, Currency currency) implements Comparable<UnitPrice>, Essence {

    public static final int DECIMALS = 6;

    /// The highest that may be asked or paid for one unit, in major units.
    public static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000_000_000L);

    /// Beyond it nothing can be written down: some way above [#HIGHEST], so that an average of what may be paid always can.
    private static final long LIMIT = 1L << 61;

    /// Above all figures that are ten-thousandths.
    private static final long FINE = 1L << 62;

    /// Millionths in a ten-thousandth, the unit of the books.
    private static final int COARSE = 100;

    /// @throws ArithmeticException when it is beyond all prices
    public UnitPrice {
        if (millionths >= LIMIT || millionths <= -LIMIT) {
            throw new ArithmeticException(millionths + " millionths are beyond all prices");
        }
    }

    /// @throws ArithmeticException when it has more than six decimals
    public static UnitPrice of(String decimal, Currency currency) {
        return new UnitPrice(new BigDecimal(decimal).movePointRight(DECIMALS).longValueExact(), currency);
    }

    public static UnitPrice of(Money amount) {
        return new UnitPrice(amount.major().movePointRight(DECIMALS).longValueExact(), amount.currency());
    }

    public static UnitPrice zero(Currency currency) {
        return new UnitPrice(0, currency);
    }

    /// A price as the books hold it. A figure is ten-thousandths, as all were before prices had six decimals; one that needs
    /// more is millionths, marked by 2^62 above them, which no other price comes near.
    ///
    /// @see #inBooks()
    public static UnitPrice fromBooks(long figure, Currency currency) {
        return new UnitPrice(millionthsOf(figure), currency);
    }

    /// What a figure of the books stands for, for those who compare many and need no price.
    public static long millionthsOf(long figure) {
        return figure > LIMIT ? figure - FINE : Math.multiplyExact(figure, COARSE);
    }

    /// The one figure by which the books hold this price; an older program wrote the same wherever it could.
    public long inBooks() {
        return millionths % COARSE == 0 ? millionths / COARSE : FINE + millionths;
    }

    /// Quantity × price, rounded half up (away from zero) to the minor unit.
    public Money times(Quantity quantity) {
        return new Money(Ratio.of(millionths, quantity.tenThousandths(), scale(currency)), currency);
    }

    /// What a pack of so many units costs that has no price of its own, rounded half up to the millionth. All who derive a
    /// price from another do it here, so that office, till and gate never see two.
    public UnitPrice ofPack(Quantity factor) {
        return new UnitPrice(Ratio.of(millionths, factor.tenThousandths(), Quantity.ONE.tenThousandths()), currency);
    }

    /// What each of `quantity` units stands for when all of them stand for `amount`, rounded half up.
    public static UnitPrice each(Money amount, Quantity quantity) {
        var currency = amount.currency();
        return new UnitPrice(Ratio.of(amount.minor(), scale(currency), quantity.tenThousandths()), currency);
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(millionths, DECIMALS);
    }

    public int signum() {
        return Long.signum(millionths);
    }

    /// Whether nobody may ask or pay that much.
    public boolean isTooHigh() {
        return value().compareTo(HIGHEST) > 0;
    }

    /// At least the currency's decimals, at most six: `2.55`, `0.0425`, `0.00038`.
    public String plain() {
        var value = value().stripTrailingZeros();
        int decimals = currency.getDefaultFractionDigits();
        return (value.scale() < decimals ? value.setScale(decimals) : value).toPlainString();
    }

    @Override
    public int compareTo(UnitPrice other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s is not in %s".formatted(other, currency));
        }
        return Long.compare(millionths, other.millionths);
    }

    @Override
    public String toString() {
        return plain() + " " + currency.getCurrencyCode();
    }

    /// As it was before prices had six decimals wherever that can be said: what was asked for then and is asked for again
    /// is the same.
    @Override
    public Object essence() {
        return millionths % COARSE == 0
                ? new Coarse(millionths / COARSE, currency)
                : new Fine(millionths, currency);
    }

    private record Coarse(long tenThousandths, Currency currency) {}

    private record Fine(long millionths, Currency currency) {}

    /// Millionths of a price times ten-thousandths of a quantity, in one minor unit.
    private static long scale(Currency currency) {
        long scale = 1;
        for (int i = currency.getDefaultFractionDigits(); i < DECIMALS + Quantity.DECIMALS; i++) {
            scale *= 10;
        }
        return scale;
    }
}
