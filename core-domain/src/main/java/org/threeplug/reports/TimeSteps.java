package org.threeplug.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;

/// All points of an axis of time within some days, whether anything was sold there or not.
final class TimeSteps {

    private TimeSteps() {}

    /// Where a day lies on an axis of days; empty for one that days alone do not say.
    static Optional<Member> at(Axis axis, LocalDate day) {
        return axis.kind() == Axis.Kind.TIME
                ? Optional.of(axis == Axis.WEEKDAY
                        ? Member.of(String.valueOf(day.getDayOfWeek().getValue()))
                        : of(axis, Span.of(day)).getFirst())
                : Optional.empty();
    }

    /// @return none for an axis that is not one of time
    static List<Member> of(Axis axis, Span span) {
        return switch (axis) {
            case DAY -> Stream.iterate(span.from(), day -> !day.isAfter(span.to()), day -> day.plusDays(1))
                    .map(day -> Member.of(day.toString()))
                    .toList();
            case WEEK -> Stream.iterate(
                            span.from().minusDays(span.from().getDayOfWeek().getValue() - 1L),
                            day -> !day.isAfter(span.to()),
                            day -> day.plusDays(7))
                    .map(day -> Member.of(day.toString()))
                    .toList();
            case MONTH -> Stream.iterate(
                            YearMonth.from(span.from()),
                            month -> !month.isAfter(YearMonth.from(span.to())),
                            month -> month.plusMonths(1))
                    .map(month -> Member.of(month.toString()))
                    .toList();
            case YEAR -> Stream.iterate(span.from().getYear(), year -> year <= span.to().getYear(), year -> year + 1)
                    .map(year -> Member.of(String.format(Locale.ROOT, "%04d", year)))
                    .toList();
            case WEEKDAY -> Stream.iterate(1, day -> day <= 7, day -> day + 1)
                    .map(day -> Member.of(String.valueOf(day)))
                    .toList();
            case HOUR -> Stream.iterate(0, hour -> hour < 24, hour -> hour + 1)
                    .map(hour -> Member.of(String.format(Locale.ROOT, "%02d", hour)))
                    .toList();
            default -> List.of();
        };
    }
}
