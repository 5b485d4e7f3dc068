package org.threeplug.cash;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// Reads shifts.
public interface Shifts {

    Optional<Shift> open(UUID register);

    Optional<Shift> shift(UUID id);

    /// What the drawer began with, corrections included.
    Money floatOf(Shift shift);

    /// Newest first.
    default List<Shift> shifts(long from, int limit) {
        return shifts(Order.falling(ShiftColumn.OPENED), from, limit);
    }

    List<Shift> shifts(Order<ShiftColumn> order, long from, int limit);

    /// The same part by part.
    Page<Shift> shifts(Order<ShiftColumn> order, Portion portion);

    /// How many shifts there are, what all that are closed counted together, and by how much that differs from the books.
    Sums sums();

    /// @param shifts those that are open too
    record Sums(long shifts, Money counted, Money difference) {}

    /// The state of an open shift. It tells nothing about expected cash: the count must stay blind.
    Optional<ShiftReport> x(UUID shift);

    Optional<ShiftReport> z(UUID shift);

    /// What an open shift's drawer should hold, for whoever may approve a difference and for nobody else.
    Optional<Money> expected(UUID shift, Actor seer);
}
