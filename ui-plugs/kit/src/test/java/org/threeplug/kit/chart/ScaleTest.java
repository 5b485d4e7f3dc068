package org.threeplug.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void figuresBesideAPictureAreRound() {
        assertThat(Scale.of(0, 1714.5, 4)).isEqualTo(new Scale(0, 2000, 500));
        assertThat(Scale.of(-24, 140, 5)).isEqualTo(new Scale(-50, 150, 50));
        assertThat(Scale.of(0, 0.00038, 4)).isEqualTo(new Scale(0, 0.0004, 0.0001));
        assertThat(Scale.of(0, 0, 4)).isEqualTo(new Scale(0, 1, 0.5));
        assertThat(Scale.of(-24, 140, 5).ticks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("-50"), BigDecimal.ZERO, new BigDecimal("50"), new BigDecimal("100"), new BigDecimal("150"));
    }

    @Property
    void everyFigureFindsItsPlaceBetweenTheEnds(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double one,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double other,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        var scale = Scale.of(Math.min(one, other), Math.max(one, other), most);
        assertThat(scale.share(one)).isBetween(-1e-9, 1 + 1e-9);
        assertThat(scale.share(other)).isBetween(-1e-9, 1 + 1e-9);
        assertThat(scale.share(0)).isBetween(-1e-9, 1 + 1e-9);
        assertThat(scale.ticks().size()).isBetween(2, most + 3);
    }
}
