package org.threeplug.operations.sales;

import java.util.List;
import java.util.stream.LongStream;
import org.threeplug.kernel.Money;

/// The notes a customer is likely to hand over.
final class Notes {

    private static final int OFFERED = 4;
    private static final long[] PIECES = {1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000};

    private Notes() {}

    /// The smallest notes that cover what is due; the largest there are when none does.
    static List<Money> covering(Money due) {
        int decimals = due.currency().getDefaultFractionDigits();
        long unit = decimals == 0 ? 100 : (long) Math.pow(10, decimals);
        long smallest = 5 * unit;
        var enough = LongStream.of(PIECES)
                .map(piece -> piece * unit)
                .filter(piece -> piece >= smallest && piece > due.minor())
                .limit(OFFERED)
                .mapToObj(piece -> new Money(piece, due.currency()))
                .toList();
        return enough;
    }
}
