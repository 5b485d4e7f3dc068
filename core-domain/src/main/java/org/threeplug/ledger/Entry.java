package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// The entry of one document. One that does not balance cannot be constructed, so it can never be stored.
public record Entry(UUID document, LocalDate businessDate, List<Posting> postings) {

    public Entry {
        postings = List.copyOf(postings);
        var sums = postings.stream()
                .collect(Collectors.groupingBy(
                        posting -> posting.amount().currency(),
                        Collectors.summingLong(posting -> posting.amount().minor())));
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("The entry for %s does not balance: %s".formatted(document, sums));
        }
    }
}
