package org.threeplug.sales;

import java.util.Optional;
import org.threeplug.ledger.Account;
import org.threeplug.payments.Tender;

/// The ways to pay that plugs bring.
public interface WaysToPay {

    /// The role of the account on which such a payment stands; empty while no plug brings it.
    Optional<Account.Role> account(Tender.Kind kind);
}
