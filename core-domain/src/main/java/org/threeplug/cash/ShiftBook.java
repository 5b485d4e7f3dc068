package org.threeplug.cash;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// The write side; only commands reach it.
public interface ShiftBook {

    Optional<Shift> open(UUID register);

    Optional<Shift> shift(UUID id);

    /// The oldest shift of any register that is open and of that business day or an earlier one.
    Optional<Shift> openOn(LocalDate day);

    void add(Shift shift);

    void close(Shift shift, Map<Money, Long> count, ShiftReport z);

    /// What the drawer began with, corrections included.
    Money floatOf(Shift shift);

    /// All figures of a shift up to now, the drawer's expected cash included.
    List<ShiftReport.Figure> figures(Shift shift);

    /// Sum of all totals on earlier Z reports of the register.
    Money grandTotal(UUID register);

    Optional<ShiftReport> z(UUID shift);
}
