package org.threeplug.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.threeplug.measures.Span;
import org.threeplug.measures.Span.Comparison;

class LikeDaysTest {

    private static final LocalDate EASTER = LocalDate.of(2026, 4, 5);
    private static final LocalDate EASTER_BEFORE = LocalDate.of(2025, 4, 20);
    private static final NamedDays NAMED = new NamedDays(
            Map.of(EASTER, "Easter", EASTER_BEFORE, "Easter"), Map.of(MonthDay.of(12, 25), "Christmas"));

    private static LikeDays holidays(Span span) {
        return LikeDays.of(span, Comparison.HOLIDAYS_YEAR_BEFORE, NAMED);
    }

    @Test
    void aHolidayStandsAgainstItsNameAndTheDayWhosePlaceItTookGetsItsOwn() {
        var april = holidays(new Span(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
        assertThat(april.mate(EASTER)).contains(EASTER_BEFORE);
        assertThat(april.mate(LocalDate.of(2026, 4, 19))).contains(LocalDate.of(2025, 4, 6));
        assertThat(april.mate(LocalDate.of(2026, 4, 6))).contains(LocalDate.of(2025, 4, 7));
        assertThat(april.moved()).hasSize(2);
    }

    @Test
    void aHolidayOfTheSameDateIsFoundOnAnotherDayOfTheWeek() {
        var christmas = LocalDate.of(2025, 12, 25);
        var december = holidays(new Span(LocalDate.of(2025, 12, 20), LocalDate.of(2025, 12, 31)));
        assertThat(december.mate(christmas)).contains(LocalDate.of(2024, 12, 25));
        assertThat(december.mate(christmas.minusDays(1))).contains(LocalDate.of(2024, 12, 26));
        assertThat(december.mate(christmas.plusDays(1))).contains(LocalDate.of(2024, 12, 27));
    }

    @Test
    void alsoAHolidayBesideTheSpanHasTakenAPlaceInIt() {
        var week = holidays(new Span(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 19)));
        assertThat(week.moved()).isEqualTo(Map.of(LocalDate.of(2026, 4, 19), LocalDate.of(2025, 4, 6)));
    }

    @Test
    void withoutNamesAndForOtherSpansItIsTheCalendar() {
        var span = new Span(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
        assertThat(LikeDays.of(span, Comparison.HOLIDAYS_YEAR_BEFORE, NamedDays.NONE).moved()).isEmpty();
        for (var other : List.of(Comparison.SAME_WEEKDAYS, Comparison.SAME_DAYS, Comparison.YEAR_BEFORE, Comparison.WEEKDAYS_YEAR_BEFORE)) {
            assertThat(LikeDays.of(span, other, NAMED).moved()).isEmpty();
        }
        assertThat(LikeDays.of(span, Comparison.SAME_DAYS, NAMED).mate(LocalDate.of(2026, 4, 30))).contains(LocalDate.of(2026, 3, 30));
        var may = new Span(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        assertThat(LikeDays.of(may, Comparison.SAME_DAYS, NAMED).mate(LocalDate.of(2026, 5, 31))).isEqualTo(Optional.empty());
    }

    /// However a shop names its days: each stands against another one.
    @Property
    void noDayIsStoodAgainstTwice(
            @ForAll @Size(max = 30) List<@IntRange(max = 800) Integer> days, @ForAll @IntRange(min = 1, max = 4) int names) {
        var start = LocalDate.of(2024, 12, 1);
        var once = new HashMap<LocalDate, String>();
        for (int i = 0; i < days.size(); i++) {
            once.put(start.plusDays(days.get(i)), "feast " + i % names);
        }
        var span = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31));
        var like = LikeDays.of(span, Comparison.HOLIDAYS_YEAR_BEFORE, new NamedDays(once, Map.of()));
        var mates = new HashSet<LocalDate>();
        span.from().datesUntil(span.to().plusDays(1)).forEach(day -> assertThat(mates.add(like.mate(day).orElseThrow())).isTrue());
    }
}
