package org.threeplug.kernel;

import java.math.BigDecimal;

/// An exact quantity with up to four decimals, held as whole ten-thousandths.
public record Quantity(long tenThousandths) implements Comparable<Quantity> {

    public static final int DECIMALS = 4;
    public static final Quantity ZERO = new Quantity(0);
    public static final Quantity ONE = of(1);

    public static Quantity of(long whole) {
        return new Quantity(Math.multiplyExact(whole, 10_000L));
    }

    /// @throws ArithmeticException when it has more than four decimals
    public static Quantity of(String decimal) {
        return new Quantity(new BigDecimal(decimal).movePointRight(DECIMALS).longValueExact());
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(tenThousandths, other.tenThousandths));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(tenThousandths, other.tenThousandths));
    }

    /// Exact product; a result that needs more than four decimals is refused.
    public Quantity times(Quantity factor) {
        return new Quantity(value().multiply(factor.value()).movePointRight(DECIMALS).longValueExact());
    }

    public Quantity negate() {
        return new Quantity(Math.negateExact(tenThousandths));
    }

    public Quantity abs() {
        return tenThousandths < 0 ? negate() : this;
    }

    public int signum() {
        return Long.signum(tenThousandths);
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(tenThousandths, DECIMALS);
    }

    /// Without superfluous zeros: `6`, `0.35`, `-2`.
    public String plain() {
        var value = value().stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return plain();
    }
}
