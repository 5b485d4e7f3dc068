package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The entry of one document. One that does not balance or holds two currencies cannot be constructed, so it can never be
/// stored.
///
/// @param sides what a posting says for itself, by its number from 1; balanced is what stands in the store's currency
public record Entry(UUID document, LocalDate businessDate, List<Posting> postings, Map<Integer, PostingSide> sides) {

    public Entry(UUID document, LocalDate businessDate, List<Posting> postings) {
        this(document, businessDate, postings, Map.of());
    }

    public Entry {
        postings = List.copyOf(postings);
        sides = Map.copyOf(sides);
        for (var side : sides.entrySet()) {
            mustFit(side.getKey(), side.getValue(), postings);
        }
        long sum = 0;
        for (var posting : postings) {
            if (!posting.amount().currency().equals(postings.getFirst().amount().currency())) {
                throw new IllegalArgumentException("The entry for " + document + " mixes currencies: " + postings);
            }
            sum = Math.addExact(sum, posting.amount().minor());
        }
        if (sum != 0) {
            throw new IllegalArgumentException("The entry for " + document + " does not balance: " + postings);
        }
    }

    private static void mustFit(int number, PostingSide side, List<Posting> postings) {
        if (number < 1 || number > postings.size()) {
            throw new IllegalArgumentException("There is no posting " + number);
        }
        var own = postings.get(number - 1).amount().currency();
        if (side.foreign().filter(amount -> amount.currency().equals(own)).isPresent()) {
            throw new IllegalArgumentException("Posting " + number + " is in the store's own currency");
        }
    }
}
