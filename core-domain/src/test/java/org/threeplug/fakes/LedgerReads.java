package org.threeplug.fakes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Entry;
import org.threeplug.ledger.Ledger;
import org.threeplug.ledger.PostingSide;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

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
    public Page<AccountRow> postings(
            String account, Optional<LocalDate> from, Optional<LocalDate> to, Portion portion) {
        return Numbered.newestFirst(rows(account, from, to), portion);
    }

    @Override
    public List<PartyRow> postingsOf(UUID party, long offset, int limit) {
        var found = new ArrayList<PartyRow>();
        for (var entry : books.rows().entries.values()) {
            var document = document(entry);
            for (int i = 0; i < entry.postings().size(); i++) {
                var side = Optional.ofNullable(entry.sides().get(i + 1));
                if (side.flatMap(PostingSide::party).or(document::party).equals(Optional.of(party))) {
                    var posting = entry.postings().get(i);
                    found.add(new PartyRow(
                            posting.account(),
                            new AccountRow(
                                    entry.document(), document.head().reference(), entry.businessDate(), posting.amount())));
                }
            }
        }
        return found.reversed().stream()
                .sorted(Comparator.comparing((PartyRow one) -> one.row().businessDate()).reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<PostedRow> posted(LocalDate from, LocalDate to, int atMost) {
        var found = new ArrayList<PostedRow>();
        for (var entry : books.rows().entries.values()) {
            var document = document(entry);
            boolean inside = !entry.businessDate().isBefore(from) && !entry.businessDate().isAfter(to);
            for (int i = 0; inside && i < entry.postings().size(); i++) {
                var posting = entry.postings().get(i);
                found.add(new PostedRow(
                        posting.account(),
                        Optional.ofNullable(entry.sides().get(i + 1)).flatMap(PostingSide::branch).orElse(document.head().branch()),
                        document.head().kind().name(),
                        new AccountRow(entry.document(), document.head().reference(), entry.businessDate(), posting.amount())));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(one -> one.row().businessDate()))
                .limit(atMost + 1L)
                .toList();
    }

    @Override
    public List<TrialRow> trialBalanceOf(UUID branch, LocalDate from, LocalDate to) {
        var zero = Money.zero(books.rows().currency());
        var sums = new TreeMap<String, TrialRow>();
        for (var entry : books.rows().entries.values()) {
            boolean inside = !entry.businessDate().isBefore(from) && !entry.businessDate().isAfter(to);
            for (int i = 0; inside && i < entry.postings().size(); i++) {
                var side = Optional.ofNullable(entry.sides().get(i + 1)).flatMap(PostingSide::branch);
                var posting = entry.postings().get(i);
                if (side.orElse(document(entry).head().branch()).equals(branch)) {
                    var account = Optional.ofNullable(books.rows().accounts.get(posting.account())).orElseThrow();
                    var amount = posting.amount();
                    var row = amount.isNegative()
                            ? new TrialRow(account, zero, zero.minus(amount))
                            : new TrialRow(account, amount, zero);
                    sums.merge(account.code(), row, (one, other) -> new TrialRow(
                            account, one.debit().plus(other.debit()), one.credit().plus(other.credit())));
                }
            }
        }
        return List.copyOf(sums.values());
    }

    private Document document(Entry entry) {
        return Optional.ofNullable(books.rows().documents.get(entry.document())).orElseThrow();
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
