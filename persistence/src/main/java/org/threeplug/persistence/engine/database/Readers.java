package org.threeplug.persistence.engine.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Which connections a question takes. It is decided where the SQL is written, by how much the question reads, and not by
/// who asks: what the counter's connections do is over in a moment, so they are free whenever a code is scanned
/// (decision 37).
///
/// @param counter for what is found by a key: a scanned code, what is on hand, the open shift, who signs in
/// @param office for lists, searches and sums, each within a time limit
/// @param queue for what goes through much of the books; one after the other, without a limit
/// @param latest see [#apart]; empty where these are they
public record Readers(
        Supplier<DSLContext> counter,
        Supplier<DSLContext> office,
        Supplier<DSLContext> queue,
        Optional<Readers> latest) {

    /// For whoever has nobody to leave room for.
    public static Readers all(Supplier<DSLContext> reads) {
        return new Readers(reads, reads, reads, Optional.empty());
    }

    /// For whoever keeps what was read until it changes: what is true now, also while a question is asked of the books as they
    /// were when it began.
    public Readers apart() {
        return latest.orElse(this);
    }
}
