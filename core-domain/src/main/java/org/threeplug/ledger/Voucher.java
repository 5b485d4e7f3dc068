package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// Collects what a document posts, by the roles of the accounts, and posts it as one entry. Sides that cancel out are
/// left out.
public final class Voucher {

    private final LedgerBook book;
    private final SortedMap<Account.Role, Money> sides = new TreeMap<>();

    public Voucher(LedgerBook book) {
        this.book = book;
    }

    public Voucher debit(Account.Role role, Money amount) {
        sides.merge(role, amount, Money::plus);
        return this;
    }

    public Voucher credit(Account.Role role, Money amount) {
        return debit(role, amount.negate());
    }

    public void post(UUID document, LocalDate businessDate) {
        var postings = new ArrayList<Posting>(sides.size());
        sides.forEach((role, amount) -> {
            if (!amount.isZero()) {
                postings.add(new Posting(book.account(role), amount));
            }
        });
        if (!postings.isEmpty()) {
            book.post(new Entry(document, businessDate, postings));
        }
    }
}
