package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// Reads up to where the books are closed.
@FunctionalInterface
public interface Periods {

    /// The setting in which that day stands, and by which the journal tells when it was another.
    String STANDS_IN = "books.closed-through";

    /// The last day of the newest period that is closed: nothing is posted on it or before.
    Optional<LocalDate> closedThrough();
}
