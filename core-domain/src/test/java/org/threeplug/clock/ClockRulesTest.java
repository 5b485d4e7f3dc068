package org.threeplug.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Violations;

class ClockRulesTest {

    private static final Instant THEN = Instant.parse("2026-11-20T12:00:00Z");
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @Test
    void aClockMayBeSetRightByAFewMinutesAndStandStillOverAWeekend() {
        assertThat(ClockRules.DEFAULT.tolerate(THEN, THEN.minus(Duration.ofMinutes(10)))).isTrue();
        assertThat(ClockRules.DEFAULT.tolerate(THEN, THEN.plus(Duration.ofHours(72)))).isTrue();
        assertThat(ClockRules.DEFAULT.tolerate(THEN, THEN.minus(Duration.ofMinutes(10)).minusMillis(1))).isFalse();
        assertThat(ClockRules.DEFAULT.tolerate(THEN, THEN.plus(Duration.ofHours(72)).plusMillis(1))).isFalse();
    }

    @Test
    void aDayBeginsAtMidnightOrWhenTheShopSaysSo() {
        var night = new ClockRules(Duration.ofMinutes(10), Duration.ofHours(72), 5);
        var twoInTheMorning = Instant.parse("2026-11-21T00:00:00Z");
        assertThat(ClockRules.DEFAULT.businessDay(twoInTheMorning, BUCHAREST)).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(night.businessDay(twoInTheMorning, BUCHAREST)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(night.businessDay(Instant.parse("2026-11-21T03:00:00Z"), BUCHAREST))
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }

    /// In the night when the clocks go on, three o'clock follows two.
    @Test
    void theDayOfTheClockChangeBeginsAtTheSameHour() {
        var night = new ClockRules(Duration.ofMinutes(10), Duration.ofHours(72), 3);
        assertThat(night.businessDay(Instant.parse("2026-03-29T00:59:00Z"), BUCHAREST))
                .isEqualTo(LocalDate.of(2026, 3, 28));
        assertThat(night.businessDay(Instant.parse("2026-03-29T01:00:00Z"), BUCHAREST))
                .isEqualTo(LocalDate.of(2026, 3, 29));
    }

    private static List<String> wrong(ClockRules rules) {
        var wrong = new Violations();
        rules.check(wrong);
        return wrong.found().stream().map(one -> one.field() + " " + one.code()).toList();
    }

    @Test
    void rulesThatMakeNoSenseAreNamedEachAtItsField() {
        assertThat(wrong(ClockRules.DEFAULT)).isEmpty();
        assertThat(wrong(new ClockRules(Duration.ofMinutes(10), Duration.ofMinutes(30), 0)))
                .containsExactly("forwardHours clock.rules-out-of-range");
        assertThat(wrong(new ClockRules(Duration.ofMinutes(-1), Duration.ofHours(72), 12)))
                .containsExactly("backMinutes clock.rules-out-of-range", "dayStartHour clock.rules-out-of-range");
    }
}
