package org.threeplug.fakes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;

/// Reads of the ledger.
record LedgerReads(FakeBooks books) implements Ledger {

    @Override
    public List<Account> accounts() {
        return List.copyOf(books.rows().accounts.values());
    }

    @Override
    public List<TrialRow> trialBalance(Optional<LocalDate> from, Optional<LocalDate> to) {
        return accounts().stream()
                .map(account -> {
                    var zero = Money.zero(books.rows().currency());
                    var debit = zero;
                    var credit = zero;
                    for (var row : rows(account.code(), from, to)) {
                        debit = row.amount().isPositive() ? debit.plus(row.amount()) : debit;
                        credit = row.amount().isNegative() ? credit.minus(row.amount()) : credit;
                    }
                    return new TrialRow(account, debit, credit);
                })
                .toList();
    }

    @Override
    public List<AccountRow> postings(
            String account, Optional<LocalDate> from, Optional<LocalDate> to, long offset, int limit) {
        return rows(account, from, to).reversed().stream()
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private List<AccountRow> rows(String account, Optional<LocalDate> from, Optional<LocalDate> to) {
        var rows = new ArrayList<AccountRow>();
        for (var entry : books.rows().entries.values()) {
            boolean inside = from.filter(date -> entry.businessDate().isBefore(date)).isEmpty()
                    && to.filter(date -> entry.businessDate().isAfter(date)).isEmpty();
            var reference = Optional.ofNullable(books.rows().documents.get(entry.document()))
                    .orElseThrow()
                    .head()
                    .reference();
            for (var posting : entry.postings()) {
                if (inside && posting.account().equals(account)) {
                    rows.add(new AccountRow(
                            entry.document(), reference, entry.businessDate(), posting.amount()));
                }
            }
        }
        return rows;
    }
}
