package org.threeplug.kit.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/// What a picture shows: points along an axis, such as days, and for each of them one figure of every series.
///
/// ```java
/// new Chart(Kind.LINE, List.of("Mon", "Tue"), List.of(new Series("Sales", List.of(ten, twelve))), amount::text)
/// ```
///
/// @param points what stands on the axis; the columns of a heat map
/// @param series what is drawn; the rows of a heat map; of a scatter the first is across, the second up
/// @param figure how a figure is written for a person
public record Chart(Kind kind, List<String> points, List<Series> series, Function<BigDecimal, String> figure) {

    /// How figures are drawn. There is no pie: refunds have no place in one.
    public enum Kind {
        LINE,
        BARS,
        /// Series upon each other.
        STACKED,
        /// Bars across, the longest first, with names and figures beside them.
        RANKING,
        /// Bars, and above them how much of the whole they are together so far.
        PARETO,
        /// The darker the more.
        HEAT,
        SCATTER
    }

    /// @param values one for each point
    public record Series(String name, List<BigDecimal> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    public Chart {
        points = List.copyOf(points);
        series = List.copyOf(series);
        for (var one : series) {
            if (one.values().size() != points.size()) {
                throw new IllegalArgumentException("“%s” has %d values for %d points"
                        .formatted(one.name(), one.values().size(), points.size()));
            }
        }
        if (kind == Kind.SCATTER && series.size() != 2) {
            throw new IllegalArgumentException("A scatter has one series across and one up, not " + series.size());
        }
    }

    public boolean isEmpty() {
        return points.isEmpty() || series.isEmpty();
    }

    /// Every figure of a point in words: "Mon: Sales 10.00, Returns 2.00".
    public String words(int point) {
        var words = new StringBuilder(points.get(point)).append(": ");
        for (int i = 0; i < series.size(); i++) {
            words.append(i == 0 ? "" : ", ");
            if (series.size() > 1) {
                words.append(series.get(i).name()).append(' ');
            }
            words.append(figure.apply(series.get(i).values().get(point)));
        }
        return words.toString();
    }

    double value(int row, int point) {
        return series.get(row).values().get(point).doubleValue();
    }
}
