package org.threeplug.cash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// A till's working time, from the float to the Z. All its documents bear its business date, also after midnight.
///
/// @param openingFloat as it was booked at the start; [CorrectFloat] corrects it by documents of their own
public record Shift(
        UUID id,
        UUID register,
        long number,
        LocalDate businessDate,
        UUID openedBy,
        Instant openedAt,
        Money openingFloat,
        Optional<Closing> closing) {

    /// @param expected what the drawer should hold
    /// @param counted what was counted, blind
    public record Closing(UUID closedBy, Instant closedAt, Money expected, Money counted) {

        public Money difference() {
            return counted.minus(expected);
        }
    }

    public boolean isOpen() {
        return closing.isEmpty();
    }
}
