package org.threeplug.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.threeplug.kernel.Violations;

/// What a clock may do by itself, and where a day begins.
///
/// @param back how far it may go back from one journal record to the next; clocks are set right by seconds
/// @param forward how far it may go on, which a shop that was closed looks like
/// @param dayStartHour up to this hour of the night a shift that is opened belongs to the day before
public record ClockRules(Duration back, Duration forward, int dayStartHour) {

    /// Three days without a record are a weekend and a holiday.
    public static final ClockRules DEFAULT = new ClockRules(Duration.ofMinutes(10), Duration.ofHours(72), 0);

    private static final Duration MOST_BACK = Duration.ofHours(24);
    private static final Duration MOST_FORWARD = Duration.ofDays(60);
    private static final int LAST_START = 11;

    /// Gathers each of them that no shop would want, as the fields of [SaveClockRules] are called.
    public void check(Violations wrong) {
        if (back.isNegative() || back.compareTo(MOST_BACK) > 0) {
            refuse(wrong, "backMinutes");
        }
        if (forward.compareTo(Duration.ofHours(1)) < 0 || forward.compareTo(MOST_FORWARD) > 0) {
            refuse(wrong, "forwardHours");
        }
        if (dayStartHour < 0 || dayStartHour > LAST_START) {
            refuse(wrong, "dayStartHour");
        }
    }

    private static void refuse(Violations wrong, String field) {
        wrong.add(
                field,
                "clock.rules-out-of-range",
                Long.toString(MOST_BACK.toMinutes()),
                Long.toString(MOST_FORWARD.toHours()),
                Integer.toString(LAST_START));
    }

    /// Whether a clock gets from one time to the other without anybody's doing.
    public boolean tolerate(Instant from, Instant to) {
        return !to.isBefore(from.minus(back)) && !to.isAfter(from.plus(forward));
    }

    /// The day that a shift belongs to which is opened now, and with it all of its documents, also those after midnight.
    public LocalDate businessDay(Instant now, ZoneId zone) {
        var there = now.atZone(zone);
        return there.getHour() < dayStartHour ? there.toLocalDate().minusDays(1) : there.toLocalDate();
    }
}
