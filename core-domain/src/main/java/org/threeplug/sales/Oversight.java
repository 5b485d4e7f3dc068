package org.threeplug.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.measures.Span;

/// Reads what an owner looks at to find out what goes wrong at the till. Amounts are in the smallest coin, quantities in
/// ten-thousandths.
public interface Oversight {

    /// A line that was rung and struck before the sale was paid.
    ///
    /// @param givenUp whether the whole sale was given up
    record Struck(
            UUID register, UUID cashier, Optional<UUID> product, String code, String name, long quantity, long amount, boolean givenUp) {}

    List<Struck> struck(Span days);

    /// A line that was charged at another price than the books had.
    ///
    /// @param usual what they had
    record Priced(
            UUID register, UUID cashier, Optional<UUID> product, String code, Quantity quantity, UnitPrice usual, UnitPrice charged) {

        /// What the shop got more for it; negative where it got less.
        public Money difference() {
            return charged.times(quantity).minus(usual.times(quantity));
        }
    }

    List<Priced> priced(Span days);

    /// A document of the drawer.
    ///
    /// @param amount by which the drawer changed
    record Drawer(DocumentKind kind, UUID register, UUID cashier, Optional<String> reason, long amount) {}

    /// Cash put in and taken out, floats put right, and the drawer opened without a sale.
    List<Drawer> drawer(Span days);

    /// A shift that is closed.
    record Closed(UUID register, UUID closedBy, long expected, long counted) {}

    List<Closed> closed(Span days);

    /// What somebody stood behind for somebody else, so many times.
    ///
    /// @param command its declared name
    record Approved(UUID approver, UUID person, String command, String reason, long times) {}

    /// @param end the first moment after
    List<Approved> approved(Instant from, Instant end);
}
