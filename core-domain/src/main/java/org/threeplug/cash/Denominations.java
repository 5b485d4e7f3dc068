package org.threeplug.cash;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.kernel.Money;

/// The notes and coins in circulation. A currency that is not listed gets the series 1, 2, 5 that most of the world uses, in
/// the size its money has.
public final class Denominations {

    /// The largest first; after the bar come the coins.
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("AED", "1000 500 200 100 50 20 10 5 | 1 0.50 0.25"),
            Map.entry("ALL", "10000 5000 2000 1000 500 200 | 100 50 20 10 5 1"),
            Map.entry("AMD", "100000 50000 20000 10000 5000 2000 1000 | 500 200 100 50 20 10"),
            Map.entry("ARS", "20000 10000 2000 1000 500 200 100 | 50 20 10 5 2 1"),
            Map.entry("AUD", "100 50 20 10 5 | 2 1 0.50 0.20 0.10 0.05"),
            Map.entry("BDT", "1000 500 200 100 50 20 10 | 5 2 1"),
            Map.entry("BHD", "20 10 5 1 0.500 | 0.100 0.050 0.025 0.010 0.005"),
            Map.entry("BRL", "200 100 50 20 10 5 2 | 1 0.50 0.25 0.10 0.05"),
            Map.entry("CAD", "100 50 20 10 5 | 2 1 0.25 0.10 0.05"),
            Map.entry("CHF", "1000 200 100 50 20 10 | 5 2 1 0.50 0.20 0.10 0.05"),
            Map.entry("CLP", "20000 10000 5000 2000 1000 | 500 100 50 10"),
            Map.entry("CNY", "100 50 20 10 5 | 1 0.50 0.10"),
            Map.entry("COP", "100000 50000 20000 10000 5000 2000 | 1000 500 200 100 50"),
            Map.entry("CZK", "5000 2000 1000 500 200 100 | 50 20 10 5 2 1"),
            Map.entry("DKK", "1000 500 200 100 50 | 20 10 5 2 1 0.50"),
            Map.entry("DZD", "2000 1000 500 | 200 100 50 20 10 5 2 1"),
            Map.entry("EGP", "200 100 50 20 10 5 | 1 0.50 0.25"),
            Map.entry("EUR", "500 200 100 50 20 10 5 | 2 1 0.50 0.20 0.10 0.05 0.02 0.01"),
            Map.entry("GBP", "50 20 10 5 | 2 1 0.50 0.20 0.10 0.05 0.02 0.01"),
            Map.entry("HKD", "1000 500 100 50 20 10 | 5 2 1 0.50 0.20 0.10"),
            Map.entry("HUF", "20000 10000 5000 2000 1000 500 | 200 100 50 20 10 5"),
            Map.entry("IDR", "100000 50000 20000 10000 5000 2000 1000 | 500 200 100 50"),
            Map.entry("ILS", "200 100 50 20 | 10 5 2 1 0.50 0.10"),
            Map.entry("INR", "2000 500 200 100 50 20 10 | 5 2 1"),
            Map.entry("IQD", "50000 25000 10000 5000 1000 500 250 | "),
            Map.entry("IRR", "1000000 500000 100000 50000 20000 10000 5000 2000 1000 | 500"),
            Map.entry("ISK", "10000 5000 2000 1000 500 | 100 50 10 5 1"),
            Map.entry("JPY", "10000 5000 2000 1000 | 500 100 50 10 5 1"),
            Map.entry("KES", "1000 500 200 100 50 | 40 20 10 5 1"),
            Map.entry("KRW", "50000 10000 5000 1000 | 500 100 50 10"),
            Map.entry("KWD", "20 10 5 1 0.500 0.250 | 0.100 0.050 0.020 0.010 0.005"),
            Map.entry("KZT", "20000 10000 5000 2000 1000 500 | 200 100 50 20 10 5 2 1"),
            Map.entry("LBP", "100000 50000 20000 10000 5000 1000 | 500 250"),
            Map.entry("LKR", "5000 2000 1000 500 100 50 20 | 10 5 2 1"),
            Map.entry("MAD", "200 100 50 20 | 10 5 2 1 0.50 0.20 0.10"),
            Map.entry("MDL", "1000 500 200 100 50 20 10 5 | 2 1 0.50 0.25 0.10 0.05"),
            Map.entry("MXN", "1000 500 200 100 50 20 | 10 5 2 1 0.50 0.20 0.10"),
            Map.entry("NGN", "1000 500 200 100 50 20 10 5 | 2 1 0.50"),
            Map.entry("NOK", "1000 500 200 100 50 | 20 10 5 1"),
            Map.entry("NZD", "100 50 20 10 5 | 2 1 0.50 0.20 0.10"),
            Map.entry("OMR", "50 20 10 5 1 0.500 0.100 | 0.050 0.025 0.010 0.005"),
            Map.entry("PHP", "1000 500 200 100 50 20 | 10 5 1 0.25 0.05 0.01"),
            Map.entry("PKR", "5000 1000 500 100 50 20 10 | 5 2 1"),
            Map.entry("PLN", "500 200 100 50 20 10 | 5 2 1 0.50 0.20 0.10 0.05 0.02 0.01"),
            Map.entry("QAR", "500 200 100 50 10 5 1 | 0.50 0.25"),
            Map.entry("RON", "500 200 100 50 20 10 5 1 | 0.50 0.10 0.05 0.01"),
            Map.entry("RSD", "5000 2000 1000 500 200 100 50 20 10 | 5 2 1"),
            Map.entry("RUB", "5000 2000 1000 500 200 100 50 | 10 5 2 1 0.50 0.10"),
            Map.entry("SAR", "500 200 100 50 20 10 5 | 2 1 0.50 0.25 0.10 0.05 0.01"),
            Map.entry("SEK", "1000 500 200 100 50 20 | 10 5 2 1"),
            Map.entry("SGD", "1000 100 50 10 5 2 | 1 0.50 0.20 0.10 0.05"),
            Map.entry("THB", "1000 500 100 50 20 | 10 5 2 1 0.50 0.25"),
            Map.entry("TND", "50 20 10 5 | 2 1 0.500 0.200 0.100 0.050 0.020 0.010"),
            Map.entry("TRY", "200 100 50 20 10 5 | 1 0.50 0.25 0.10 0.05 0.01"),
            Map.entry("TWD", "2000 1000 500 200 100 | 50 20 10 5 1"),
            Map.entry("UAH", "1000 500 200 100 50 20 | 10 5 2 1 0.50 0.10"),
            Map.entry("USD", "100 50 20 10 5 2 1 | 0.50 0.25 0.10 0.05 0.01"),
            Map.entry("UZS", "200000 100000 50000 20000 10000 5000 2000 1000 | 500 200 100 50"),
            Map.entry("VND", "500000 200000 100000 50000 20000 10000 5000 2000 1000 500 | "),
            Map.entry("XAF", "10000 5000 2000 1000 500 | 100 50 25 10 5 1"),
            Map.entry("XOF", "10000 5000 2000 1000 500 | 250 200 100 50 25 10 5 1"),
            Map.entry("ZAR", "200 100 50 20 10 | 5 2 1 0.50 0.20 0.10"));

    /// A meal costs thousands of these.
    private static final Set<String> OF_LITTLE_WORTH = Set.of(
            "BIF", "CDF", "DJF", "GNF", "KHR", "KMF", "LAK", "MGA", "MMK", "MNT", "MWK", "PYG", "RWF", "SLL", "SOS", "SYP", "TZS", "UGX",
            "VUV", "XPF", "YER");

    private Denominations() {}

    /// Notes and coins, the largest first.
    public static List<Money> of(Currency currency) {
        return Stream.concat(half(currency, 0), half(currency, 1)).toList();
    }

    /// Notes only, the smallest first.
    public static List<Money> notes(Currency currency) {
        return half(currency, 0).toList().reversed();
    }

    private static Stream<Money> half(Currency currency, int half) {
        var pieces = KNOWN.get(currency.getCurrencyCode());
        return pieces == null
                ? series(currency, half)
                : Arrays.stream(pieces.split("\\|", -1)[half].strip().split(" +"))
                        .filter(piece -> !piece.isEmpty())
                        .map(piece -> Money.of(piece, currency));
    }

    /// From 1,000 units down to 5 in notes, and from 2 units to the smallest piece in coins.
    private static Stream<Money> series(Currency currency, int half) {
        boolean small = OF_LITTLE_WORTH.contains(currency.getCurrencyCode());
        long major = Money.of("1", currency).minor();
        long unit = small ? 100 * major : major;
        long least = small ? 10 * major : 1;
        return Stream.iterate(1_000 * unit, power -> power >= 1, power -> power / 10)
                .flatMap(power -> Stream.of(5 * power, 2 * power, power))
                .filter(piece -> piece <= 1_000 * unit && piece >= least)
                .filter(piece -> (piece >= 5 * unit) == (half == 0))
                .map(piece -> new Money(piece, currency));
    }
}
