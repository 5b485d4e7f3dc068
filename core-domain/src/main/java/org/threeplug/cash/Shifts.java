package org.threeplug.cash;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Money;

/// Reads shifts.
public interface Shifts {

    Optional<Shift> open(UUID register);

    Optional<Shift> shift(UUID id);

    /// What the drawer began with, corrections included.
    Money floatOf(Shift shift);

    /// Newest first.
    List<Shift> shifts(long from, int limit);

    /// The state of an open shift. It tells nothing about expected cash: the count must stay blind.
    Optional<ShiftReport> x(UUID shift);

    Optional<ShiftReport> z(UUID shift);

    /// What an open shift's drawer should hold, for whoever may approve a difference and for nobody else.
    Optional<Money> expected(UUID shift, Actor seer);
}
