package org.threeplug.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void fewPointsAllStay() {
        assertThat(Thinning.of(4, at -> at, 100)).containsExactly(0, 1, 2, 3);
        assertThat(Thinning.of(0, at -> at, 100)).isEmpty();
    }

    @Property
    void noPeakAndNoHollowIsLost(
            @ForAll @Size(min = 1, max = 3000) List<@IntRange(min = -1000, max = 1000) Integer> figures,
            @ForAll @IntRange(min = 2, max = 400) int room) {
        var kept = Thinning.of(figures.size(), figures::get, room);
        var shown = kept.stream().map(figures::get).toList();
        assertThat(kept).hasSizeLessThanOrEqualTo(Math.max(room, 2)).isSorted().doesNotHaveDuplicates();
        assertThat(shown.stream().mapToInt(each -> each).summaryStatistics().getMax())
                .isEqualTo(figures.stream().mapToInt(each -> each).max().orElseThrow());
        assertThat(IntStream.range(0, shown.size()).map(shown::get).min())
                .isEqualTo(figures.stream().mapToInt(each -> each).min());
    }
}
