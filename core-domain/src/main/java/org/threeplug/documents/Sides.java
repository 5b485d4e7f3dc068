package org.threeplug.documents;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// What few documents have: another party than the customer in their head, amounts in a currency that is not the store's, and
/// another country. The store's own amounts stand where they always do; these say what they were.
///
/// @param party who is on the other side, where that is not the customer
/// @param foreign what the whole document comes to
/// @param tenders what a tender was, by its number from 1
/// @param country where the goods went, as the system that the document came from names it
public record Sides(
        Optional<UUID> party, Optional<Money> foreign, Map<Integer, Money> tenders, Optional<String> country) {

    public static final Sides NONE = new Sides(Optional.empty(), Optional.empty(), Map.of());

    public Sides(Optional<UUID> party, Optional<Money> foreign, Map<Integer, Money> tenders) {
        this(party, foreign, tenders, Optional.empty());
    }

    /// Nothing but where the goods went.
    public static Sides to(Optional<String> country) {
        return country.isEmpty() ? NONE : new Sides(Optional.empty(), Optional.empty(), Map.of(), country);
    }

    public Sides {
        tenders = Map.copyOf(tenders);
    }

    /// @throws IllegalArgumentException when an amount is in the store's own currency or belongs to no tender
    void mustBeForeignTo(Currency own, int tenderCount) {
        foreign.ifPresent(amount -> mustDiffer(amount, own));
        tenders.forEach((number, amount) -> {
            mustDiffer(amount, own);
            if (number < 1 || number > tenderCount) {
                throw new IllegalArgumentException("There is no tender " + number);
            }
        });
    }

    private static void mustDiffer(Money amount, Currency own) {
        if (amount.currency().equals(own)) {
            throw new IllegalArgumentException(amount + " is in the store's own currency");
        }
    }
}
