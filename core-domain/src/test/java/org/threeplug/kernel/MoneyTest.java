package org.threeplug.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class MoneyTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    @Test
    void addsAndPrintsExactly() {
        assertThat(Money.of("12.50", GBP).plus(Money.of("0.49", GBP)).plain()).isEqualTo("12.99");
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> Money.of("1", GBP).plus(Money.of("1", Currency.getInstance("JPY"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overflowFailsLoudly() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, GBP).plus(new Money(1, GBP)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void spreadsWhatIsLeftOverFromTheFront() {
        assertThat(Money.of("1.00", GBP).spread(1, 0, 1, 1))
                .containsExactly(
                        Money.of("0.34", GBP), Money.of("0.00", GBP), Money.of("0.33", GBP), Money.of("0.33", GBP));
    }

    @Property
    void spreadAddsUpAndMirrors(
            @ForAll int amount, @ForAll @NotEmpty List<@IntRange(max = 100_000) Integer> weights) {
        long[] parts = weights.stream().mapToLong(weight -> weight).toArray();
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        var money = new Money(amount, GBP);
        var spread = money.spread(parts);
        assertThat(spread.stream().reduce(Money.zero(GBP), Money::plus)).isEqualTo(money);
        assertThat(money.negate().spread(parts)).isEqualTo(spread.stream().map(Money::negate).toList());
    }

    @Property
    void unitPriceTimesQuantityIsRoundedOnceHalfAwayFromZero(@ForAll int price, @ForAll int quantity) {
        for (var code : List.of("JPY", "GBP", "KWD")) {
            var currency = Currency.getInstance(code);
            var exact = BigDecimal.valueOf(price, 6).multiply(BigDecimal.valueOf(quantity, 4));
            assertThat(new UnitPrice(price, currency).times(new Quantity(quantity)))
                    .isEqualTo(Money.rounded(exact, currency));
        }
    }
}
