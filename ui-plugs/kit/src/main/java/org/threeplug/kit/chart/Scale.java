package org.threeplug.kit.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/// Round figures along an edge: 0, 500, 1,000. Zero is always among them, or a small change would look like a large one.
record Scale(double from, double to, double step) {

    private static final double[] ROUND = {1, 2, 5, 10};

    /// @param most how many steps there is room for, at least one
    static Scale of(double lowest, double highest, int most) {
        double low = Math.min(0, lowest);
        double high = lowest >= 0 && highest <= 0 ? 1 : Math.max(0, highest);
        double step = step(high - low, Math.max(1, most));
        double from = Math.floor(low / step) * step;
        double to = Math.ceil(high / step) * step;
        return new Scale(from, to, step);
    }

    private static double step(double range, int most) {
        double power = Math.pow(10, Math.floor(Math.log10(range / most)));
        for (double round : ROUND) {
            if (Math.ceil(range / (round * power)) <= most) {
                return round * power;
            }
        }
        return 2 * ROUND[ROUND.length - 1] * power;
    }

    /// Where a figure stands between the ends, 0 to 1.
    double share(double figure) {
        return (figure - from) / (to - from);
    }

    List<BigDecimal> ticks() {
        var exact = BigDecimal.valueOf(step);
        long first = Math.round(from / step);
        long last = Math.round(to / step);
        return LongStream.rangeClosed(first, last)
                .mapToObj(at -> exact.multiply(BigDecimal.valueOf(at)))
                .toList();
    }
}
