package org.threeplug.persistence.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Nobody holds the gate with much work for longer than a customer notices.
final class PaceTest {

    private static final long MICRO = 1_000;

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get);
    private final List<Integer> parts = new ArrayList<>();
    private final List<Long> holds = new ArrayList<>();

    private boolean give(int many, long each, long waiting) {
        return pace.inParts(IntStream.range(0, many).boxed().toList(), part -> {
            parts.add(part.size());
            holds.add(part.size() * each);
            now.addAndGet(part.size() * each + waiting);
            return true;
        });
    }

    @Test
    void eachPartTakesItsShortTimeHoweverDearOneIs() {
        for (long each : new long[] {10, 30, 100, 300}) {
            var fresh = new PaceTest();
            fresh.give(5_000, each * MICRO, 0);
            assertThat(fresh.holds.subList(1, fresh.holds.size()))
                    .as(each + " microseconds for each")
                    .allSatisfy(hold -> assertThat(hold).isLessThanOrEqualTo(Pace.SHORT.toNanos()));
        }
    }

    @Test
    void allAreGivenOnceAndInOrder() {
        var given = new ArrayList<Integer>();
        var all = IntStream.range(0, 2_345).boxed().toList();
        assertThat(pace.inParts(all, given::addAll)).isTrue();
        assertThat(given).isEqualTo(all);
    }

    @Test
    void whoWaitsForCustomersDoesNotTakeThatForWorkOfItsOwn() {
        give(1_000, 20 * MICRO, 0);
        parts.clear();
        give(350, 20 * MICRO, 50_000 * MICRO);
        assertThat(parts).containsExactly(350);
    }

    @Test
    void aRefusalEndsItAndWhatWasGivenBeforeStays() {
        var given = new ArrayList<Integer>();
        assertThat(pace.inParts(IntStream.range(0, 500).boxed().toList(), part -> {
                    given.add(part.size());
                    return given.size() < 2;
                }))
                .isFalse();
        assertThat(given).hasSize(2).startsWith(100);
    }

    @Test
    void nothingIsGivenOfNothing() {
        assertThat(give(0, MICRO, 0)).isTrue();
        assertThat(parts).isEmpty();
    }
}
