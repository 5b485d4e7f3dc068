package org.threeplug.ledger;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// What few postings say for themselves: a branch or party that is not their document's, and what the amount was in another
/// currency.
public record PostingSide(Optional<UUID> branch, Optional<UUID> party, Optional<Money> foreign) {

    public PostingSide {
        if (branch.isEmpty() && party.isEmpty() && foreign.isEmpty()) {
            throw new IllegalArgumentException("A posting without anything of its own has no side");
        }
    }
}
