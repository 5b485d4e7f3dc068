package org.threeplug.ledger;

import org.threeplug.kernel.Money;

/// One side of an entry: debits are positive, credits negative.
public record Posting(String account, Money amount) {}
