package org.threeplug.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.threeplug.measures.Span;

/// The days that the days of a span stand against. They are those of the like span, but where holidays stand against holidays some change
/// places. Each day is stood against once, so what they come to can be checked day by day.
///
/// @param moved days that stand against another day than the calendar gives them
record LikeDays(Span span, Span.Comparison comparison, Map<LocalDate, LocalDate> moved) {

    LikeDays {
        moved = Map.copyOf(moved);
    }

    static LikeDays of(Span span, Span.Comparison comparison, NamedDays named) {
        var moved = new HashMap<LocalDate, LocalDate>();
        if (comparison == Span.Comparison.HOLIDAYS_YEAR_BEFORE) {
            new Holidays(span, comparison, named).move(moved);
        }
        return new LikeDays(span, comparison, moved);
    }

    Span like() {
        return span.like(comparison);
    }

    /// The day that the calendar gives one.
    Optional<LocalDate> place(LocalDate day) {
        return span.mate(comparison, day);
    }

    /// The day that one stands against.
    Optional<LocalDate> mate(LocalDate day) {
        return Optional.ofNullable(moved.get(day)).or(() -> place(day));
    }

    /// Pairs of days of the same name. A day whose own place was taken by a holiday gets the one that the holiday left.
    private record Holidays(Span span, Span.Comparison comparison, NamedDays named, Map<LocalDate, LocalDate> takenBy) {

        Holidays(Span span, Span.Comparison comparison, NamedDays named) {
            this(span, comparison, named, new HashMap<>());
            // also a holiday before or after the span may have taken the place of one of its days
            for (var day = span.from().minusDays(NamedDays.WANDERS); !day.isAfter(span.to().plusDays(NamedDays.WANDERS)); day = day.plusDays(1)) {
                var holiday = day;
                named.yearBefore(day, natural(day)).ifPresent(before -> takenBy.putIfAbsent(before, holiday));
            }
        }

        private LocalDate natural(LocalDate day) {
            return span.mate(comparison, day).orElseThrow();
        }

        void move(Map<LocalDate, LocalDate> moved) {
            var holds = new HashMap<LocalDate, LocalDate>();
            takenBy.forEach((before, holiday) -> holds.put(holiday, before));
            for (var day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
                var mate = holds.containsKey(day) ? holds.get(day) : left(natural(day));
                if (!mate.equals(natural(day))) {
                    moved.put(day, mate);
                }
            }
        }

        /// A day that nobody took, the nearest way from where a day would stand.
        private LocalDate left(LocalDate place) {
            var free = place;
            while (takenBy.containsKey(free)) {
                free = natural(takenBy.get(free));
            }
            return free;
        }
    }
}
