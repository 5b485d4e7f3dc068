package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// Reads the ledger.
public interface Ledger {

    List<Account> accounts();

    /// Each account's debits and credits over the days given, both inclusive.
    List<TrialRow> trialBalance(Optional<LocalDate> from, Optional<LocalDate> to);

    record TrialRow(Account account, Money debit, Money credit) {

        public Money balance() {
            return debit.minus(credit);
        }
    }

    /// The postings to an account, newest first.
    List<AccountRow> postings(String account, Optional<LocalDate> from, Optional<LocalDate> to, long offset, int limit);

    record AccountRow(UUID document, String reference, LocalDate businessDate, Money amount) {}
}
