package org.threeplug.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.threeplug.documents.DocumentKind;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Span;

/// Reads what lay where at the end of any day, and what moved it. Days are business days of the books.
public interface StockDays {

    /// How much of products is always to be there, in ten-thousandths, where somebody said so.
    Map<UUID, Long> minimums();

    /// Of one product at one place.
    ///
    /// @param quantity in ten-thousandths of the product's own unit
    /// @param value what it stands in the books for, in the smallest coin; zero where it was not asked for
    record Lying(UUID product, UUID place, long quantity, long value) {}

    /// A movement with the document that caused it.
    record Moved(
            LocalDate day,
            DocumentKind kind,
            Optional<String> reason,
            UUID product,
            UUID place,
            long quantity,
            long value) {}

    /// Everything that ever lay anywhere, with what was left of it at the end of a day.
    ///
    /// @param values whether what it stands in the books for is read at all
    List<Lying> onHand(LocalDate day, boolean values, Figures.Watch watch);

    /// What moved on some days, in the order in which it was written.
    ///
    /// @param taker says no when it wants no more
    void movements(Span days, boolean values, Figures.Watch watch, Predicate<Moved> taker);

    /// The same from the newest to the oldest up to the end of a day.
    void backwards(LocalDate day, Figures.Watch watch, Predicate<Moved> taker);

    /// The places of each branch, by its id: the branch itself and those that name it.
    Map<UUID, List<UUID>> placesOfBranches();
}
