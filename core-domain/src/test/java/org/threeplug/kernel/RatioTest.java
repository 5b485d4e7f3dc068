package org.threeplug.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class RatioTest {

    @Test
    void halvesGoAwayFromZero() {
        assertThat(List.of(Ratio.of(5, 1, 2), Ratio.of(-5, 1, 2), Ratio.of(5, -1, 2), Ratio.of(5, 1, -2)))
                .containsExactly(3L, -3L, -3L, -3L);
    }

    @Property
    void agreesWithExactArithmetic(@ForAll long value, @ForAll long numerator, @ForAll long denominator) {
        Assume.that(denominator != 0);
        var exact = BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
        Assume.that(exact.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0);
        assertThat(Ratio.of(value, numerator, denominator)).isEqualTo(exact.longValueExact());
    }

    @Property
    void agreesWithExactArithmeticForEverydayAmounts(
            @ForAll int value, @ForAll int numerator, @ForAll @IntRange(min = 1) int denominator) {
        var exact = BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
        assertThat(Ratio.of(value, numerator, denominator)).isEqualTo(exact.longValueExact());
    }
}
