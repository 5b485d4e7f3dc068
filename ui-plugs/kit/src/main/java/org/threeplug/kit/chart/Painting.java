package org.threeplug.kit.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// Draws the kinds of pictures that have points across and figures up. One path for each series, however many points: ten
/// thousand rectangles would take a second.
final class Painting {

    /// Colours there are; a fifth series begins again.
    private static final int COLOURS = 4;

    private static final double GAP = 0.2;
    private static final double DOT = 3;

    /// A dot of a scatter of very many.
    private static final double SPECK = 2;

    /// A cell of a heat map that is narrower cannot be told from its neighbour.
    private static final double NARROWEST = 3;

    private final Chart chart;
    private final Frame frame;

    Painting(Chart chart, Frame frame) {
        this.chart = chart;
        this.frame = frame;
    }

    List<Node> nodes() {
        return switch (chart.kind()) {
            case LINE -> IntStream.range(0, rows()).<Node>mapToObj(row -> line(row, values(row))).toList();
            case BARS -> IntStream.range(0, rows()).<Node>mapToObj(this::bars).toList();
            case STACKED -> stacks();
            case PARETO -> pareto();
            case HEAT -> heat();
            case SCATTER -> dots();
            case RANKING -> List.of();
        };
    }

    /// Lowest and highest of what is drawn.
    static double[] ends(Chart chart) {
        double low = 0;
        double high = 0;
        for (int point = 0; point < chart.points().size(); point++) {
            double below = 0;
            double above = 0;
            for (int row = chart.kind() == Chart.Kind.SCATTER ? 1 : 0; row < chart.series().size(); row++) {
                double value = chart.value(row, point);
                boolean stacked = chart.kind() == Chart.Kind.STACKED;
                below = stacked ? below + Math.min(0, value) : Math.min(below, value);
                above = stacked ? above + Math.max(0, value) : Math.max(above, value);
            }
            low = Math.min(low, below);
            high = Math.max(high, above);
        }
        return new double[] {low, high};
    }

    private int rows() {
        return chart.series().size();
    }

    private double[] values(int row) {
        return IntStream.range(0, frame.points()).mapToDouble(point -> chart.value(row, point)).toArray();
    }

    static String colour(String what, int row) {
        return "chart-" + what + "-" + (1 + row % COLOURS);
    }

    private static Path path(String... styles) {
        var path = new Path();
        path.getStyleClass().setAll(styles);
        path.setMouseTransparent(true);
        return path;
    }

    private Path line(int row, double[] values) {
        var line = path("chart-line", colour("line", row));
        for (int point : Thinning.of(values.length, at -> values[at], (int) frame.width())) {
            double x = frame.across(point);
            double y = frame.up(values[point]);
            line.getElements().add(line.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
        return line;
    }

    private Path bars(int row) {
        var bars = path("chart-bar", colour("bar", row));
        double wide = frame.share() * (1 - GAP) / rows();
        double[] values = values(row);
        for (int point : Thinning.of(values.length, at -> values[at], (int) frame.width())) {
            double x = frame.left() + point * frame.share() + frame.share() * GAP / 2 + row * wide;
            box(bars, x, frame.up(0), Math.max(wide, 1), frame.up(values[point]));
        }
        return bars;
    }

    private static void box(Path path, double x, double from, double wide, double to) {
        path.getElements()
                .addAll(new MoveTo(x, from), new LineTo(x, to), new LineTo(x + wide, to), new LineTo(x + wide, from), new ClosePath());
    }

    private List<Node> stacks() {
        double[] above = new double[frame.points()];
        double[] below = new double[frame.points()];
        var kept = Thinning.of(
                frame.points(), at -> IntStream.range(0, rows()).mapToDouble(row -> chart.value(row, at)).sum(), (int) frame.width());
        var stacks = new ArrayList<Node>();
        for (int row = 0; row < rows(); row++) {
            var bars = path("chart-bar", colour("bar", row));
            for (int point : kept) {
                double value = chart.value(row, point);
                double[] on = value < 0 ? below : above;
                double from = on[point];
                on[point] += value;
                double x = frame.left() + (point + GAP / 2) * frame.share();
                box(bars, x, frame.up(from), Math.max(frame.share() * (1 - GAP), 1), frame.up(on[point]));
            }
            stacks.add(bars);
        }
        return stacks;
    }

    /// The line above the bars tells of the whole, whose height is the height of the picture.
    private List<Node> pareto() {
        double[] values = values(0);
        double whole = IntStream.range(0, values.length).mapToDouble(at -> Math.max(0, values[at])).sum();
        double[] reached = new double[values.length];
        double sum = 0;
        for (int point = 0; point < values.length; point++) {
            sum += Math.max(0, values[point]);
            reached[point] = sum;
        }
        var line = path("chart-line", colour("line", 1));
        if (whole > 0) {
            for (int point : Thinning.of(reached.length, at -> reached[at], (int) frame.width())) {
                double y = frame.bottom() - frame.height() * reached[point] / whole;
                line.getElements().add(line.getElements().isEmpty() ? new MoveTo(frame.across(point), y) : new LineTo(frame.across(point), y));
            }
        }
        return List.of(bars(0), line);
    }

    /// Where there is no room for a cell of each point, neighbours share one, as dark as the highest of them.
    private List<Node> heat() {
        double highest = ends(chart)[1];
        double high = frame.height() / Math.max(1, rows());
        int together = Math.max(1, (int) Math.ceil(NARROWEST / frame.share()));
        var cells = new ArrayList<Node>();
        for (int row = 0; row < rows(); row++) {
            for (int point = 0; point < frame.points(); point += together) {
                int line = row;
                int end = Math.min(frame.points(), point + together);
                double most = IntStream.range(point, end).mapToDouble(at -> chart.value(line, at)).max().orElse(0);
                double share = highest > 0 ? Math.max(0, most) / highest : 0;
                var cell = new Rectangle(
                        frame.left() + point * frame.share() + 1,
                        frame.top() + row * high + 1,
                        Math.max(frame.share() * (end - point) - 2, 1),
                        Math.max(high - 2, 1));
                cell.getStyleClass().setAll("chart-heat", share > 0 ? "some" : "none");
                cell.setOpacity(share > 0 ? 0.15 + 0.85 * share : 1);
                cell.setMouseTransparent(true);
                cells.add(cell);
            }
        }
        return cells;
    }

    private List<Node> dots() {
        var x = Scale.of(lowest(0), highest(0), Math.max(1, (int) (frame.width() / 96)));
        var dots = path("chart-bar", colour("bar", 0));
        var nodes = new ArrayList<Node>(List.of(dots));
        var taken = new HashSet<Long>();
        for (int point = 0; point < frame.points(); point++) {
            double across = frame.left() + frame.width() * x.share(chart.value(0, point));
            double up = frame.up(chart.value(1, point));
            if (frame.points() <= 300) {
                var dot = new Circle(across, up, DOT);
                dot.getStyleClass().setAll("chart-dot");
                dot.setMouseTransparent(true);
                nodes.add(dot);
            } else if (taken.add(Math.round(across / SPECK) << Integer.SIZE | Math.round(up / SPECK))) {
                // where a speck is, another would not be seen
                box(dots, across - 1, up - 1, SPECK, up + 1);
            }
        }
        return nodes;
    }

    private double lowest(int row) {
        return IntStream.range(0, frame.points()).mapToDouble(at -> chart.value(row, at)).min().orElse(0);
    }

    private double highest(int row) {
        return IntStream.range(0, frame.points()).mapToDouble(at -> chart.value(row, at)).max().orElse(0);
    }
}
