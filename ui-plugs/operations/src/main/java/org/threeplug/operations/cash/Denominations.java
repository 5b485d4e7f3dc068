package org.threeplug.operations.cash;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.threeplug.kernel.Money;

/// The notes and coins in circulation, the largest first. A currency that is not listed gets the series 1, 2, 5 that most
/// of the world uses.
final class Denominations {

    private static final Map<String, List<Long>> KNOWN = Map.of(
            "EUR", List.of(20000L, 10000L, 5000L, 2000L, 1000L, 500L, 200L, 100L, 50L, 20L, 10L, 5L, 2L, 1L),
            "GBP", List.of(5000L, 2000L, 1000L, 500L, 200L, 100L, 50L, 20L, 10L, 5L, 2L, 1L),
            "RON", List.of(50000L, 20000L, 10000L, 5000L, 2000L, 1000L, 500L, 100L, 50L, 10L, 5L, 1L),
            "USD", List.of(10000L, 5000L, 2000L, 1000L, 500L, 200L, 100L, 50L, 25L, 10L, 5L, 1L),
            "CHF", List.of(100000L, 20000L, 10000L, 5000L, 2000L, 1000L, 500L, 200L, 100L, 50L, 20L, 10L, 5L),
            "HUF", List.of(2000000L, 1000000L, 500000L, 200000L, 100000L, 50000L, 20000L, 10000L, 5000L, 2000L, 1000L, 500L),
            "JPY", List.of(10000L, 5000L, 2000L, 1000L, 500L, 100L, 50L, 10L, 5L, 1L),
            "KWD", List.of(20000L, 10000L, 5000L, 1000L, 500L, 250L, 100L, 50L, 20L, 10L, 5L));

    private Denominations() {}

    static List<Money> of(Currency currency) {
        return KNOWN.getOrDefault(currency.getCurrencyCode(), series(currency)).stream()
                .map(minor -> new Money(minor, currency))
                .toList();
    }

    /// From 500 major units down to the smallest coin.
    private static List<Long> series(Currency currency) {
        int largest = currency.getDefaultFractionDigits() + 2;
        return IntStream.iterate(largest, power -> power >= 0, power -> power - 1)
                .boxed()
                .flatMap(power -> Stream.of(5L, 2L, 1L).map(digit -> digit * tenTo(power)))
                .toList();
    }

    private static long tenTo(int power) {
        return LongStream.generate(() -> 10).limit(power).reduce(1, Math::multiplyExact);
    }
}
