package org.threeplug.reports;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeplug.directories.Holidays;
import org.threeplug.questions.Reads;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;

/// The days that the shop has given names to.
///
/// @param once those of one year
/// @param yearly those that come again
record NamedDays(Map<LocalDate, String> once, Map<MonthDay, String> yearly) {

    /// A feast that moves lies no further from where it was a year before.
    static final int WANDERS = 60;

    /// Of more no report tells.
    private static final int MOST = 2_000;

    /// No day has a name.
    static final NamedDays NONE = new NamedDays(Map.of(), Map.of());

    static NamedDays of(Reads reads) {
        var once = new HashMap<LocalDate, String>();
        var yearly = new HashMap<MonthDay, String>();
        for (var entry : reads.port(Records.class).page(Sight.whole(Holidays.TYPE), RecordQuery.ACTIVE, Optional.empty(), MOST)) {
            var day = entry.get(Holidays.DAY);
            var name = entry.get(Holidays.NAME);
            if (entry.is(Holidays.YEARLY)) {
                yearly.merge(MonthDay.from(day), name, NamedDays::both);
            } else {
                once.merge(day, name, NamedDays::both);
            }
        }
        return new NamedDays(once, yearly);
    }

    private static String both(String one, String other) {
        return one.compareTo(other) < 0 ? one + ", " + other : other + ", " + one;
    }

    /// The day that was called as this one is, next to where it would have been a year before; empty for a day like any other, and where
    /// there was none.
    Optional<LocalDate> yearBefore(LocalDate day, LocalDate place) {
        var name = name(day);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Stream.iterate(place.minusDays(WANDERS), each -> !each.isAfter(place.plusDays(WANDERS)), each -> each.plusDays(1))
                .filter(each -> name(each).equals(name))
                .min(Comparator.comparingLong((LocalDate each) -> Math.abs(ChronoUnit.DAYS.between(place, each)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Empty for a day like any other.
    String name(LocalDate day) {
        var every = yearly.getOrDefault(MonthDay.from(day), "");
        var own = once.getOrDefault(day, "");
        return every.isEmpty() || own.isEmpty() ? every + own : both(every, own);
    }
}
