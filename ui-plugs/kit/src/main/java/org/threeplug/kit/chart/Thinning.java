package org.threeplug.kit.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Of ten thousand points a screen shows a thousand. From each pixel's worth the lowest and the highest stay, in their order, so
/// no peak is lost.
final class Thinning {

    private Thinning() {}

    /// @param figure the figure of a point
    /// @param room how many points can be told apart
    /// @return the points to draw
    static List<Integer> of(int points, IntToDoubleFunction figure, int room) {
        var kept = new ArrayList<Integer>();
        int groups = Math.max(1, room / 2);
        if (points <= 2 * groups) {
            for (int point = 0; point < points; point++) {
                kept.add(point);
            }
            return kept;
        }
        for (int group = 0; group < groups; group++) {
            int first = (int) ((long) group * points / groups);
            int end = (int) ((group + 1L) * points / groups);
            int low = first;
            int high = first;
            for (int point = first; point < end; point++) {
                low = figure.applyAsDouble(point) < figure.applyAsDouble(low) ? point : low;
                high = figure.applyAsDouble(point) > figure.applyAsDouble(high) ? point : high;
            }
            kept.add(Math.min(low, high));
            if (low != high) {
                kept.add(Math.max(low, high));
            }
        }
        return kept;
    }
}
