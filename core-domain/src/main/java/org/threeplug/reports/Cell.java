package org.threeplug.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.threeplug.kernel.Money;

/// What stands in one place of a report.
public sealed interface Cell {

    Cell NOTHING = new Words("");

    record Words(String text) implements Cell {}

    record Number(BigDecimal value) implements Cell {}

    static Cell of(String text) {
        return text.isEmpty() ? NOTHING : new Words(text);
    }

    static Cell of(BigDecimal value) {
        return new Number(value);
    }

    static Cell of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static Cell of(Money money) {
        return new Number(money.major());
    }

    /// In ten-thousandths.
    static Cell quantity(long tenThousandths) {
        var value = BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
        return new Number(value.scale() < 0 ? value.setScale(0) : value);
    }

    /// One figure in percent of another; nothing where there is nothing to divide by.
    static Cell percent(long part, long whole) {
        return whole == 0
                ? NOTHING
                : new Number(BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    /// As a file for programs has it: plain figures with a point.
    default String plain() {
        return switch (this) {
            case Words(var text) -> text;
            case Number(var value) -> value.toPlainString();
        };
    }
}
