package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

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
    Page<AccountRow> postings(String account, Optional<LocalDate> from, Optional<LocalDate> to, Portion portion);

    /// What was posted with a party, the newest first: of its documents, unless a posting says another, and the postings that say it.
    List<PartyRow> postingsOf(UUID party, long offset, int limit);

    /// @param account that it was posted to
    record PartyRow(String account, AccountRow row) {}

    /// Each account's debits and credits in one branch over the days given, both inclusive; accounts nobody posted to are left out.
    List<TrialRow> trialBalanceOf(UUID branch, LocalDate from, LocalDate to);

    /// Everything that was posted on some days, as it was posted: the oldest first.
    ///
    /// @param atMost where there is more, one more than that comes, and nothing behind it
    List<PostedRow> posted(LocalDate from, LocalDate to, int atMost);

    /// @param account its code
    /// @param branch whose document it is, unless the posting says another
    /// @param kind of the document, such as `SALE`
    record PostedRow(String account, UUID branch, String kind, AccountRow row) {}

    record AccountRow(UUID document, String reference, LocalDate businessDate, Money amount) {}
}
