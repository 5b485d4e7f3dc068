package org.threeplug.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.threeplug.measures.Span.Comparison;
import org.threeplug.measures.Span.Grain;
import org.threeplug.measures.Span.Piece;
import org.threeplug.measures.Span.Preset;

class SpanTest {

    private static final LocalDate START = LocalDate.of(2019, 11, 20);
    private static final int FOUR_YEARS = 4 * 365 + 1;

    @Property
    void piecesComeToTheSameDaysEachOnce(
            @ForAll @IntRange(max = 1_500) int first,
            @ForAll @IntRange(max = 1_500) int more,
            @ForAll Grain coarsest) {
        var span = new Span(START.plusDays(first), START.plusDays(first + more));
        var days = new TreeMap<LocalDate, Integer>();
        for (var piece : span.pieces(coarsest)) {
            assertThat(piece.grain()).isLessThanOrEqualTo(coarsest);
            for (int number = piece.from(); number <= piece.to(); number++) {
                var end = piece.grain().first(number + 1);
                for (var day = piece.grain().first(number); day.isBefore(end); day = day.plusDays(1)) {
                    days.merge(day, piece.isLess() ? -1 : 1, Integer::sum);
                }
            }
        }
        days.values().removeIf(times -> times == 0);
        assertThat(days.values()).containsOnly(1);
        assertThat(days.keySet()).containsExactlyElementsOf(span.from().datesUntil(span.to().plusDays(1)).toList());
    }

    @Test
    void noYearIsReadInMoreThanFortyFourPieces() {
        int most = 0;
        for (int first = 0; first < FOUR_YEARS; first++) {
            for (int more = 0; more <= 365; more++) {
                var span = new Span(START.plusDays(first), START.plusDays(first + more));
                most = Math.max(most, span.pieces(Grain.YEAR).stream().mapToInt(piece -> piece.to() - piece.from() + 1).sum());
            }
        }
        assertThat(most).isEqualTo(44);
    }

    @Test
    void aLongSpanIsFewPieces() {
        var span = new Span(LocalDate.of(2023, 12, 30), LocalDate.of(2026, 2, 2));
        assertThat(span.pieces(Grain.YEAR))
                .isEqualTo(List.of(
                        new Piece(Grain.DAY, day(2023, 12, 30), day(2023, 12, 31)),
                        new Piece(Grain.YEAR, 2024, 2025),
                        new Piece(Grain.MONTH, 2026 * 12, 2026 * 12),
                        new Piece(Grain.DAY, day(2026, 2, 1), day(2026, 2, 2))));
    }

    @Test
    void mostOfAMonthOrAYearIsAllOfItLessTheRest() {
        var span = new Span(LocalDate.of(2025, 11, 30), LocalDate.of(2026, 11, 29));
        assertThat(span.pieces(Grain.YEAR))
                .isEqualTo(List.of(
                        new Piece(Grain.DAY, day(2025, 11, 30), day(2025, 11, 30)),
                        new Piece(Grain.MONTH, 2025 * 12 + 11, 2025 * 12 + 11),
                        new Piece(Grain.YEAR, 2026, 2026),
                        new Piece(Grain.DAY, day(2026, 11, 30), day(2026, 11, 30), true),
                        new Piece(Grain.MONTH, 2026 * 12 + 11, 2026 * 12 + 11, true)));
        assertThat(new Span(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 30)).pieces(Grain.YEAR))
                .isEqualTo(List.of(
                        new Piece(Grain.MONTH, 2026 * 12 + 2, 2026 * 12 + 2),
                        new Piece(Grain.DAY, day(2026, 3, 1), day(2026, 3, 3), true),
                        new Piece(Grain.DAY, day(2026, 3, 31), day(2026, 3, 31), true)));
    }

    private static int day(int year, int month, int day) {
        return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }

    @Test
    void likeSpansHaveTheSameWeekdaysTheSameDaysOrAreAYearBefore() {
        var monday = LocalDate.of(2026, 3, 2);
        var week = new Span(monday, monday.plusDays(6));
        assertThat(week.like(Comparison.SAME_WEEKDAYS)).isEqualTo(new Span(monday.minusDays(7), monday.minusDays(1)));
        assertThat(Span.of(monday).like(Comparison.SAME_WEEKDAYS)).isEqualTo(Span.of(monday.minusDays(7)));
        var march = new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThat(march.like(Comparison.SAME_DAYS)).isEqualTo(new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(week.like(Comparison.SAME_DAYS)).isEqualTo(new Span(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 8)));
        assertThat(march.like(Comparison.YEAR_BEFORE)).isEqualTo(new Span(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)));
        var leap = new Span(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));
        assertThat(leap.like(Comparison.YEAR_BEFORE)).isEqualTo(new Span(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 28)));
    }

    @Test
    void presetsAreWhatPeopleMeanByThem() {
        var today = LocalDate.of(2026, 5, 14);
        assertThat(Preset.LAST_MONTH.of(today)).isEqualTo(new Span(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
        assertThat(Preset.THIS_WEEK.of(today)).isEqualTo(new Span(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 17)));
        assertThat(Preset.LAST_QUARTER.of(today)).isEqualTo(new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        assertThat(Preset.LAST_12_MONTHS.of(today)).isEqualTo(new Span(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 5, 31)));
        assertThat(Preset.LAST_7_DAYS.of(today).days()).isEqualTo(7);
    }
}
