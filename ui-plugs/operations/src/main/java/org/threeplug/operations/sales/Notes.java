package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.threeplug.cash.Denominations;
import org.threeplug.kernel.Money;

/// The notes that customers hand over most. They are the same whatever is due.
final class Notes {

    private static final int OFFERED = 5;

    /// Of so many notes the two largest are rare.
    private static final int RARE = 2;

    private Notes() {}

    /// The smallest first. Where there are too many, the largest go first and then the smallest: nobody pays a purchase
    /// with a 500, or with many of the smallest.
    static List<Money> of(Currency currency) {
        var notes = new ArrayList<>(Denominations.notes(currency));
        for (int gone = 0; notes.size() > OFFERED; gone++) {
            if (gone < RARE) {
                notes.removeLast();
            } else {
                notes.removeFirst();
            }
        }
        return List.copyOf(notes);
    }
}
