package org.threeplug.operations.sales;

import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import org.threeplug.kernel.Money;

/// The notes a customer is likely to hand over.
final class Notes {

    private static final int OFFERED = 4;

    private Notes() {}

    /// The smallest notes that are worth more than what is due; none when a single note would not do.
    static List<Money> covering(Money due) {
        long unit = unit(due.currency());
        return LongStream.of(5, 10, 20, 50, 100, 200, 500)
                .map(piece -> piece * unit)
                .filter(piece -> piece > due.minor())
                .limit(OFFERED)
                .mapToObj(piece -> new Money(piece, due.currency()))
                .toList();
    }

    /// Money of little worth comes on notes of many units.
    private static long unit(Currency currency) {
        long major = (long) Math.pow(10, currency.getDefaultFractionDigits());
        return switch (currency.getCurrencyCode()) {
            case "CZK", "RSD", "RUB", "UAH", "PHP", "THB", "TWD", "MXN" -> 10 * major;
            case "HUF", "JPY", "ISK", "KRW", "CLP", "AMD", "KZT", "NGN" -> 100 * major;
            case "VND", "IDR", "COP", "LBP", "IRR", "UZS", "IQD" -> 1000 * major;
            default -> major;
        };
    }
}
