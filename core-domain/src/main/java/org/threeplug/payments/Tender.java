package org.threeplug.payments;

import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Registered;

/// How a part of the total is settled.
///
/// @param amount what it settles: given less change; negative when paid back
/// @param given what the customer handed over
/// @param change what the customer got back of it
/// @param reference the card intent, or a transfer's reference
public record Tender(Kind kind, Money amount, Money given, Money change, Optional<String> reference) {

    /// A way to pay. Plugs bring more ([org.threeplug.plug.Part.WayToPay]).
    public static final class Kind extends Registered {

        public static final Kind CASH = new Kind("CASH", 0);
        public static final Kind CARD = new Kind("CARD", 1);
        public static final Kind TRANSFER = new Kind("TRANSFER", 2);

        private static final Known<Kind> OURS = new Known<>(Kind::new, List.of(CASH, CARD, TRANSFER));

        private Kind(String name, int place) {
            super(name, place);
        }

        private Kind(String key) {
            super(key);
        }

        /// By its key, whoever brings it.
        public static Kind valueOf(String key) {
            return OURS.of(key);
        }

        /// Those that the program itself knows.
        public static Kind[] values() {
            return OURS.all().toArray(Kind[]::new);
        }
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
