package org.threeplug.kit.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Spans of days that people ask for by name. A query holds the name, so that a saved view of today shows each day its
/// own.
public enum Days {
    TODAY,
    YESTERDAY,
    LAST_SEVEN,
    THIS_WEEK,
    LAST_THIRTY,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR;

    static final String KEY = "days";
    static final String FROM = "from";
    static final String TO = "to";

    /// Its name in a query and in the bundle.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The first day a query asks for, by name or by the day itself; empty for all there were.
    public static Optional<LocalDate> from(ListQuery query, LocalDate today, Locale locale) {
        return named(query).map(days -> days.first(today, locale)).or(() -> query.day(FROM));
    }

    /// The last day a query asks for.
    public static Optional<LocalDate> to(ListQuery query, LocalDate today) {
        return named(query).map(days -> days.last(today)).or(() -> query.day(TO));
    }

    private static Optional<Days> named(ListQuery query) {
        return query.filter(KEY)
                .flatMap(key -> Stream.of(values()).filter(days -> days.key().equals(key)).findFirst());
    }

    LocalDate first(LocalDate today, Locale locale) {
        DayOfWeek monday = WeekFields.of(locale).getFirstDayOfWeek();
        return switch (this) {
            case TODAY -> today;
            case YESTERDAY -> today.minusDays(1);
            case LAST_SEVEN -> today.minusDays(6);
            case THIS_WEEK -> today.with(TemporalAdjusters.previousOrSame(monday));
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
            case LAST_THIRTY -> today.minusDays(29);
            case THIS_QUARTER -> quarter(today);
            case LAST_QUARTER -> quarter(today).minusMonths(3);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
        };
    }

    LocalDate last(LocalDate today) {
        return switch (this) {
            case YESTERDAY -> today.minusDays(1);
            case LAST_MONTH -> today.withDayOfMonth(1).minusDays(1);
            case LAST_QUARTER -> quarter(today).minusDays(1);
            case LAST_YEAR -> today.withDayOfYear(1).minusDays(1);
            case TODAY, LAST_SEVEN, LAST_THIRTY, THIS_WEEK, THIS_MONTH, THIS_QUARTER, THIS_YEAR -> today;
        };
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
