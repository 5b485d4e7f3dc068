package org.threeplug.payments;

import java.util.Optional;
import org.threeplug.kernel.Money;

/// How a part of the total is settled.
///
/// @param amount what it settles: given less change; negative when paid back
/// @param given what the customer handed over
/// @param change what the customer got back of it
/// @param reference the card intent, or a transfer's reference
public record Tender(Kind kind, Money amount, Money given, Money change, Optional<String> reference) {

    public enum Kind {
        CASH,
        CARD,
        TRANSFER
    }

    public Tender {
        if (!given.minus(change).equals(amount)) {
            throw new IllegalArgumentException("Given " + given + " less change " + change + " is not " + amount);
        }
    }

    public static Tender exact(Kind kind, Money amount) {
        return new Tender(kind, amount, amount, Money.zero(amount.currency()), Optional.empty());
    }

    public static Tender cash(Money given, Money change) {
        return new Tender(Kind.CASH, given.minus(change), given, change, Optional.empty());
    }

    public static Tender card(Money amount, String intent) {
        return new Tender(Kind.CARD, amount, amount, Money.zero(amount.currency()), Optional.of(intent));
    }
}
