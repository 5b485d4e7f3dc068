package org.threeplug.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class UnitPriceTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<Currency> CURRENCIES =
            List.of(Currency.getInstance("JPY"), EUR, Currency.getInstance("KWD"));
    private static final long MOST = (1L << 61) - 1;

    private static UnitPrice price(String text) {
        return UnitPrice.of(text, EUR);
    }

    @Test
    void aLineOfMillionthsIsRoundedOnce() {
        assertThat(price("0.00038").times(Quantity.of(10_000))).isEqualTo(Money.of("3.80", EUR));
        assertThat(price("0.00038").times(Quantity.of(13))).isEqualTo(Money.of("0.00", EUR));
        assertThat(price("0.00038").times(Quantity.of(14))).isEqualTo(Money.of("0.01", EUR));
        assertThat(price("0.001499").times(Quantity.of("-10.5"))).isEqualTo(Money.of("-0.02", EUR));
    }

    @Property
    void aLineIsWhatExactDecimalsComeTo(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long millionths,
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long quantity) {
        for (var currency : CURRENCIES) {
            var exact = BigDecimal.valueOf(millionths, 6).multiply(BigDecimal.valueOf(quantity, 4));
            assertThat(new UnitPrice(millionths, currency).times(new Quantity(quantity)))
                    .isEqualTo(Money.rounded(exact, currency));
        }
    }

    @Property
    void thePriceOfAPackIsRoundedHalfUpToTheMillionth(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long millionths,
            @ForAll @LongRange(min = 1, max = 10_000_000) long factor) {
        var exact = BigDecimal.valueOf(millionths, 6).multiply(BigDecimal.valueOf(factor, 4));
        assertThat(new UnitPrice(millionths, EUR).ofPack(new Quantity(factor)).value())
                .isEqualTo(exact.setScale(6, RoundingMode.HALF_UP));
    }

    @Property
    void whatTheBooksHoldComesBackAsItWas(@ForAll @LongRange(min = -MOST, max = MOST) long millionths) {
        var price = new UnitPrice(millionths, EUR);
        assertThat(UnitPrice.fromBooks(price.inBooks(), EUR)).isEqualTo(price);
        assertThat(UnitPrice.millionthsOf(price.inBooks())).isEqualTo(millionths);
    }

    @Property
    void whatHasFourDecimalsStandsInTheBooksAsItAlwaysDid(
            @ForAll @LongRange(min = -9_000_000_000_000_000L, max = 9_000_000_000_000_000L) long tenThousandths) {
        var read = UnitPrice.fromBooks(tenThousandths, EUR);
        assertThat(read.value()).isEqualByComparingTo(BigDecimal.valueOf(tenThousandths, 4));
        assertThat(read.inBooks()).isEqualTo(tenThousandths);
    }

    @Test
    void theSmallestAndTheLargestComeBackFromTheBooksToo() {
        for (var millionths : new long[] {-MOST, -101, -100, -99, -1, 0, 1, 99, 100, 101, MOST}) {
            var price = new UnitPrice(millionths, EUR);
            assertThat(UnitPrice.fromBooks(price.inBooks(), EUR)).isEqualTo(price);
        }
    }

    @Test
    void asManyDecimalsAreWrittenAsThereAreAndTheCurrencysAtLeast() {
        assertThat(List.of(price("2.5"), price("0.0425"), price("0.00038"), price("0.000001"), price("0")))
                .extracting(UnitPrice::plain)
                .containsExactly("2.50", "0.0425", "0.00038", "0.000001", "0.00");
    }

    @Test
    void aSeventhDecimalAndWhatIsBeyondAllPricesAreNoPrice() {
        assertThatThrownBy(() -> price("0.0000001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new UnitPrice(MOST + 1, EUR)).isInstanceOf(ArithmeticException.class);
        assertThat(price("1000000000000").isTooHigh()).isFalse();
        assertThat(price("1000000000000.000001").isTooHigh()).isTrue();
    }

    record Priced(UUID key, UnitPrice price) implements Command<Boolean> {

        @Override
        public Permission permission() {
            return new Permission("test.any");
        }

        @Override
        public Boolean run(Tx tx) {
            return true;
        }

        @Override
        public Boolean repeated(Tx tx) {
            return true;
        }
    }

    /// As prices were before they had six decimals.
    record OldPrice(long tenThousandths, Currency currency) {}

    record OldPriced(UUID key, Optional<OldPrice> price) implements Command<Boolean> {

        @Override
        public Permission permission() {
            return new Permission("test.any");
        }

        @Override
        public Boolean run(Tx tx) {
            return true;
        }

        @Override
        public Boolean repeated(Tx tx) {
            return true;
        }
    }

    @Test
    void whatWasAskedForBeforeIsTheSameStill() {
        var key = new UUID(1, 2);
        assertThat(Fingerprint.of(new Priced(key, price("2.5525"))))
                .isEqualTo(Fingerprint.of(new OldPriced(key, Optional.of(new OldPrice(25_525, EUR)))))
                .isNotEqualTo(Fingerprint.of(new Priced(key, price("2.552501"))));
        assertThat(Fingerprint.of(new Priced(key, price("0.000001"))))
                .isNotEqualTo(Fingerprint.of(new Priced(key, price("0.0001"))));
    }
}
