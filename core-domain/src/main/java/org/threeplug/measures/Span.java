package org.threeplug.measures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Some business days, both ends included. One calendar serves all figures: weeks begin on Mondays, and the day is the one the
/// books have, which a shift that ends after midnight does not change.
public record Span(LocalDate from, LocalDate to) {

    private static final int YEAR_OF_WEEKS = 52 * 7;

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public static Span of(LocalDate day) {
        return new Span(day, day);
    }

    public static Span of(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// The days of it that lie at a point of an axis of time; all of them along any other, and empty where there are none.
    public Optional<Span> within(Axis axis, Member point) {
        if (point.equals(Member.NONE)) {
            return Optional.of(this);
        }
        return switch (axis) {
            case DAY -> within(of(LocalDate.parse(point.word())));
            case WEEK -> within(new Span(LocalDate.parse(point.word()), LocalDate.parse(point.word()).plusDays(6)));
            case MONTH -> within(of(YearMonth.parse(point.word())));
            case YEAR -> within(new Span(Year.parse(point.word()).atDay(1), Year.parse(point.word()).atMonth(12).atEndOfMonth()));
            default -> Optional.of(this);
        };
    }

    private Optional<Span> within(Span other) {
        var start = from.isBefore(other.from) ? other.from : from;
        var end = to.isAfter(other.to) ? other.to : to;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Span(start, end));
    }

    /// What a span is held against.
    public enum Comparison {
        /// As many weeks before as it takes, so that each day stands against the same day of the week.
        SAME_WEEKDAYS,
        /// The same days of the month before.
        SAME_DAYS,
        /// The same days a year before.
        YEAR_BEFORE,
        /// 52 weeks before, so that each day stands against the same day of the week of the year before.
        WEEKDAYS_YEAR_BEFORE,
        /// The same, but a day with a name stands against the day of that name, and the two whose places they had change.
        HOLIDAYS_YEAR_BEFORE
    }

    /// The like span. A whole month is like a whole month, however many days each has.
    public Span like(Comparison comparison) {
        return switch (comparison) {
            case SAME_WEEKDAYS -> {
                long back = (days() + 6) / 7 * 7;
                yield new Span(from.minusDays(back), to.minusDays(back));
            }
            case SAME_DAYS -> monthsBefore(months());
            case YEAR_BEFORE -> monthsBefore(12);
            case WEEKDAYS_YEAR_BEFORE, HOLIDAYS_YEAR_BEFORE -> new Span(from.minusDays(YEAR_OF_WEEKS), to.minusDays(YEAR_OF_WEEKS));
        };
    }

    /// The day of the like span that one of these days stands against by the calendar; empty for the 31st of a month that is held against one of 30 days.
    public Optional<LocalDate> mate(Comparison comparison, LocalDate day) {
        return switch (comparison) {
            case SAME_WEEKDAYS, WEEKDAYS_YEAR_BEFORE, HOLIDAYS_YEAR_BEFORE -> Optional.of(day.minusDays(ChronoUnit.DAYS.between(like(comparison).from, from)));
            case SAME_DAYS -> sameDay(day, months());
            case YEAR_BEFORE -> sameDay(day, 12);
        };
    }

    private static Optional<LocalDate> sameDay(LocalDate day, long months) {
        var before = day.minusMonths(months);
        return Optional.of(before).filter(found -> found.getDayOfMonth() == day.getDayOfMonth());
    }

    private long months() {
        return Math.max(1, ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1);
    }

    private Span monthsBefore(long months) {
        var start = from.minusMonths(months);
        boolean whole = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        var end = whole ? YearMonth.from(to).minusMonths(months).atEndOfMonth() : to.minusMonths(months);
        return new Span(start, end);
    }

    /// Spans that people ask for by name.
    public enum Preset {
        TODAY, YESTERDAY, THIS_WEEK, LAST_WEEK, THIS_MONTH, LAST_MONTH, THIS_QUARTER, LAST_QUARTER, THIS_YEAR, LAST_YEAR,
        LAST_7_DAYS, LAST_30_DAYS, LAST_12_MONTHS;

        /// Such as `last-month`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Of a day that is today. What is not over yet goes on to its end, so that it is the same all through.
        public Span of(LocalDate today) {
            var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var month = YearMonth.from(today);
            var quarter = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
            return switch (this) {
                case TODAY -> Span.of(today);
                case YESTERDAY -> Span.of(today.minusDays(1));
                case THIS_WEEK -> new Span(monday, monday.plusDays(6));
                case LAST_WEEK -> new Span(monday.minusDays(7), monday.minusDays(1));
                case THIS_MONTH -> Span.of(month);
                case LAST_MONTH -> Span.of(month.minusMonths(1));
                case THIS_QUARTER -> months(quarter, 3);
                case LAST_QUARTER -> months(quarter.minusMonths(3), 3);
                case THIS_YEAR -> year(today.getYear());
                case LAST_YEAR -> year(today.getYear() - 1);
                case LAST_7_DAYS -> new Span(today.minusDays(6), today);
                case LAST_30_DAYS -> new Span(today.minusDays(29), today);
                case LAST_12_MONTHS -> months(month.minusMonths(11), 12);
            };
        }

        private static Span months(YearMonth first, int many) {
            return new Span(first.atDay(1), first.plusMonths(many - 1L).atEndOfMonth());
        }

        private static Span year(int year) {
            return new Span(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
        }
    }

    /// Whole days, months or years.
    public enum Grain {
        DAY, MONTH, YEAR;

        /// The number of the one that a day lies in: they follow each other without a gap.
        public int number(LocalDate day) {
            return switch (this) {
                case DAY -> Math.toIntExact(day.toEpochDay());
                case MONTH -> day.getYear() * 12 + day.getMonthValue() - 1;
                case YEAR -> day.getYear();
            };
        }

        /// Its first day.
        public LocalDate first(int number) {
            return switch (this) {
                case DAY -> LocalDate.ofEpochDay(number);
                case MONTH -> LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
                case YEAR -> LocalDate.of(number, 1, 1);
            };
        }
    }

    /// Some that follow each other, both ends included.
    ///
    /// @param isLess whether what they come to is taken away from the others
    public record Piece(Grain grain, int from, int to, boolean isLess) {

        public Piece(Grain grain, int from, int to) {
            this(grain, from, to, false);
        }

        /// A longer piece holds more, but not as much as its days: most goods of a day are also sold on others.
        private long weight() {
            long each = switch (grain) {
                case DAY -> 1;
                case MONTH -> 4;
                case YEAR -> 8;
            };
            return each * (to - from + 1L);
        }
    }

    /// The same days in as few pieces as can be: whole years where there are any, whole months beside them, days at the ends. Most
    /// of a month is the month less its other days. Each day counts once when all is added and taken away.
    ///
    /// @param coarsest no piece is longer
    public List<Piece> pieces(Grain coarsest) {
        return List.copyOf(pieces(coarsest, false));
    }

    private List<Piece> pieces(Grain grain, boolean isLess) {
        if (grain == Grain.DAY) {
            return List.of(new Piece(grain, grain.number(from), grain.number(to), isLess));
        }
        int first = grain.number(from);
        int last = grain.number(to);
        if (first == last) {
            return within(grain, first, isLess);
        }
        var pieces = new ArrayList<>(new Span(from, grain.first(first + 1).minusDays(1)).within(grain, first, isLess));
        if (last - first > 1) {
            pieces.add(new Piece(grain, first + 1, last - 1, isLess));
        }
        pieces.addAll(new Span(grain.first(last), to).within(grain, last, isLess));
        return pieces;
    }

    /// Some days of one month or year: by themselves or all of it less the others, whichever is less to read.
    private List<Piece> within(Grain grain, int number, boolean isLess) {
        var start = grain.first(number);
        var end = grain.first(number + 1).minusDays(1);
        var finer = Grain.values()[grain.ordinal() - 1];
        var around = new ArrayList<Piece>();
        around.add(new Piece(grain, number, number, isLess));
        if (start.isBefore(from)) {
            around.addAll(new Span(start, from.minusDays(1)).pieces(finer, !isLess));
        }
        if (to.isBefore(end)) {
            around.addAll(new Span(to.plusDays(1), end).pieces(finer, !isLess));
        }
        var straight = pieces(finer, isLess);
        return around.size() == 1 || weight(around) < weight(straight) ? around : straight;
    }

    private static long weight(List<Piece> pieces) {
        return pieces.stream().mapToLong(Piece::weight).sum();
    }
}
