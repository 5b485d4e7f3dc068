package org.threeplug.administration.identity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.words.Formats;

/// Reads what the journal holds of roles.
final class RoleHistory {

    private RoleHistory() {}

    static Optional<JournalEntry.Value> value(JournalEntry.Change change, String column) {
        return change.values().stream().filter(value -> value.column().equals(column)).findFirst();
    }

    /// As it stands there where it is no figure.
    static String percent(String stored, Formats formats) {
        try {
            return formats.percent(new Percent(Long.parseLong(stored)));
        } catch (NumberFormatException _) {
            return stored;
        }
    }

    static String amount(String stored, Currency currency, Formats formats) {
        try {
            return formats.money(Money.rounded(new BigDecimal(stored), currency));
        } catch (NumberFormatException _) {
            return stored;
        }
    }
}
