package org.threeplug.desktop.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.clock.ClockJump;
import org.threeplug.desktop.compose.Sentences;
import org.threeplug.devices.printing.SpoolState;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusItem.State;
import org.threeplug.persistence.catalog.search.ProductSearch;
import org.threeplug.persistence.catalog.search.ProductSearch.Phase;

final class HealthItemsTest {

    private static final Readings WELL = new Readings(
            80_000_000_000L,
            false,
            new SpoolState(0, Optional.empty()),
            new ProductSearch.State(Phase.READY, 200, 200),
            Duration.ofSeconds(-5),
            Optional.empty());

    private static final Readings ILL = new Readings(
            150_000_000,
            true,
            new SpoolState(3, Optional.of(new SpoolState.Trouble("No route to host", Instant.EPOCH))),
            new ProductSearch.State(Phase.BUILDING, 50, 200),
            Duration.ofHours(3),
            Optional.empty());

    private static List<StatusItem> in(String language, Readings readings) {
        return new HealthItems(Sentences.in(Locale.forLanguageTag(language))).of(readings);
    }

    private static List<String> states(Readings readings) {
        return in("en", readings).stream()
                .map(item -> item.key() + " " + item.state())
                .toList();
    }

    @Test
    void whenAllIsWellNothingAsksForAttention() {
        assertThat(states(WELL)).containsExactly("journal OK", "disk OK", "printer OK", "search OK", "clock OK");
        assertThat(in("en", WELL)).allSatisfy(item -> assertThat(item.remedy()).isEmpty());
    }

    @Test
    void eachTroubleHasItsSentenceAndARemedyInEveryLanguage() {
        assertThat(states(ILL))
                .containsExactly("journal DANGER", "disk DANGER", "printer CAUTION", "search CAUTION", "clock CAUTION");
        assertThat(List.of("en", "ro", "ar")).allSatisfy(language -> assertThat(in(language, ILL))
                .allSatisfy(item -> assertThat(List.of(item.word(), item.sentence(), item.remedy()))
                        .doesNotContain("")));
        assertThat(in("en", ILL))
                .extracting(StatusItem::sentence)
                .contains("Only 150 MB are left on the disk that keeps the books.");
    }

    @Test
    void aClockThatJumpedIsSaidInEveryLanguageWithARemedy() {
        var from = Instant.parse("2026-11-20T12:00:00Z");
        var jumped = new Readings(
                WELL.freeBytes(),
                false,
                WELL.printing(),
                WELL.search(),
                Duration.ZERO,
                Optional.of(new ClockJump(new UUID(0, 1), from, from.plus(Duration.ofDays(365)))));
        assertThat(states(jumped)).contains("clock DANGER");
        assertThat(List.of("en", "ro", "ar")).allSatisfy(language -> assertThat(in(language, jumped).getLast())
                .satisfies(item -> assertThat(List.of(item.word(), item.sentence(), item.remedy()))
                        .doesNotContain("")
                        .noneMatch(text -> text.contains("health."))));
    }

    @Test
    void aDiskThatFillsUpWarnsFirst() {
        var little = new Readings(1_500_000_000, false, WELL.printing(), WELL.search(), Duration.ZERO, Optional.empty());
        assertThat(in("en", little).get(1).state()).isEqualTo(State.CAUTION);
    }

    @Test
    void theStripIsDrawnAnewOnlyWhenSomethingHasChanged() {
        Iterator<Readings> found = List.of(WELL, WELL, ILL, WELL).iterator();
        var told = new ArrayList<State>();
        try (var watch = new HealthWatch(
                found::next,
                new HealthItems(Sentences.in(Locale.ENGLISH)),
                items -> told.add(items.getFirst().state()))) {
            for (int i = 0; i < 4; i++) {
                watch.look();
            }
        }
        assertThat(told).containsExactly(State.OK, State.DANGER, State.OK);
    }
}
