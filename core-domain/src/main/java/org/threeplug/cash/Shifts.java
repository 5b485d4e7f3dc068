package org.threeplug.cash;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads shifts.
public interface Shifts {

    Optional<Shift> open(UUID register);

    Optional<Shift> shift(UUID id);

    /// Newest first.
    List<Shift> shifts(long from, int limit);

    /// The state of an open shift. It tells nothing about expected cash: the count must stay blind.
    Optional<ShiftReport> x(UUID shift);

    Optional<ShiftReport> z(UUID shift);
}
