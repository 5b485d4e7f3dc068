package org.threeplug.ledger;

/// The write side; only commands reach it.
public interface LedgerBook {

    void add(Account account);

    boolean hasAccount(String code);

    /// The code of the account that plays a role; every role but `NONE` has exactly one after set-up.
    String account(Account.Role role);

    void post(Entry entry);

    /// Sums up what was posted since the last time, so that a trial balance need not walk through all postings.
    void sumUp();
}
