package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The entry of one document. One that does not balance or holds two currencies cannot be constructed, so it can never be
/// stored.
public record Entry(UUID document, LocalDate businessDate, List<Posting> postings) {

    public Entry {
        postings = List.copyOf(postings);
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
}
