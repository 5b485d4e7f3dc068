package org.threeplug.cash;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// What a register's float and its counts usually are, so that a PIN or a misplaced point typed as one is asked about before it
/// is booked.
public final class UsualCash {

    private static final int RECENT = 20;
    private static final int TIMES = 5;

    /// Where there is no float to compare with.
    private static final BigDecimal MUCH = BigDecimal.valueOf(1000);

    private UsualCash() {}

    /// The float of the register's last closed shift, as it was corrected, if there was one with money in it.
    public static Optional<Money> lastFloat(Shifts shifts, UUID register) {
        return shifts.shifts(0, RECENT).stream()
                .filter(shift -> shift.register().equals(register) && !shift.isOpen())
                .findFirst()
                .map(shifts::floatOf)
                .filter(Money::isPositive);
    }

    /// The middle one of what was counted at the register's last closes. Not what its books say: the count stays blind.
    public static Optional<Money> usualCount(Shifts shifts, UUID register) {
        var counts = shifts.shifts(0, RECENT).stream()
                .filter(shift -> shift.register().equals(register))
                .flatMap(shift -> shift.closing().stream())
                .map(Shift.Closing::counted)
                .filter(Money::isPositive)
                .sorted()
                .toList();
        return counts.isEmpty() ? Optional.empty() : Optional.of(counts.get(counts.size() / 2));
    }

    /// Whether an amount is five times the usual or more, or a fifth of it or less; without a usual one, whether it is in the thousands.
    public static boolean isFar(Money amount, Optional<Money> usual) {
        return usual.map(often -> amount.compareTo(often.times(TIMES)) >= 0
                        || amount.times(TIMES).compareTo(often) <= 0)
                .orElseGet(() -> amount.major().compareTo(MUCH) >= 0);
    }
}
