package org.threeplug.operations.sales;

import java.util.List;
import org.threeplug.cash.Denominations;
import org.threeplug.kernel.Money;

/// The notes a customer is likely to hand over.
final class Notes {

    private static final int OFFERED = 4;

    private Notes() {}

    /// The smallest notes that are worth more than what is due; none when a single note would not do.
    static List<Money> covering(Money due) {
        return Denominations.notes(due.currency()).stream()
                .filter(note -> note.compareTo(due) > 0)
                .limit(OFFERED)
                .toList();
    }
}
