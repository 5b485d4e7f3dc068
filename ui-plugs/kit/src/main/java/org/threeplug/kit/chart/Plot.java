package org.threeplug.kit.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// The picture itself with the words along its edges, drawn anew when it gets another size or other figures.
final class Plot extends Region {

    private static final double GAP = 8;

    /// Room for a figure or a word beside its neighbour.
    private static final double APART = 16;
    private static final double TICKS_APART = 44;

    /// Names take a third of a ranking at most.
    private static final int NAMES = 3;

    private final Line cursor = new Line();
    private Optional<Chart> chart = Optional.empty();
    private Optional<Frame> frame = Optional.empty();
    private double drawnWide;
    private double drawnHigh;
    private boolean stale = true;

    Plot() {
        getStyleClass().add("chart-plot");
        cursor.getStyleClass().setAll("chart-cursor");
        cursor.setMouseTransparent(true);
        cursor.setVisible(false);
    }

    void show(Chart shown) {
        chart = Optional.of(shown);
        stale = true;
        requestLayout();
    }

    /// The point under a place of the picture.
    Optional<Integer> pointAt(double x, double y) {
        return frame.filter(one -> one.points() > 0).filter(one -> one.holds(x, y)).map(one -> isRanking()
                ? Math.min(one.points() - 1, (int) ((y - one.top()) / rankHigh(one)))
                : one.pointAt(x));
    }

    void mark(int point) {
        cursor.setVisible(point >= 0 && frame.isPresent());
        frame.filter(_ -> point >= 0).ifPresent(one -> {
            boolean across = !isRanking();
            double at = across ? one.across(point) : one.top() + (point + 1) * rankHigh(one) - 1;
            cursor.setStartX(across ? at : one.left());
            cursor.setEndX(across ? at : one.right());
            cursor.setStartY(across ? one.top() : at);
            cursor.setEndY(across ? one.bottom() : at);
        });
    }

    private boolean isRanking() {
        return chart.filter(one -> one.kind() == Chart.Kind.RANKING).isPresent();
    }

    private static double rankHigh(Frame frame) {
        return frame.height() / Math.max(1, frame.points());
    }

    @Override
    protected void layoutChildren() {
        if (chart.isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (stale || drawnWide != getWidth() || drawnHigh != getHeight()) {
            stale = false;
            drawnWide = getWidth();
            drawnHigh = getHeight();
            getChildren().clear();
            cursor.setVisible(false);
            if (chart.get().isEmpty()) {
                frame = Optional.empty();
            } else if (isRanking()) {
                ranking(chart.get());
            } else {
                axes(chart.get());
            }
            getChildren().add(cursor);
        }
    }

    private void axes(Chart shown) {
        var ends = Painting.ends(shown);
        double line = put(label("0", "chart-figure")).prefHeight(-1);
        getChildren().clear();
        double high = Math.max(1, getHeight() - line - GAP);
        boolean heat = shown.kind() == Chart.Kind.HEAT;
        var scale = Scale.of(ends[0], ends[1], Math.max(1, (int) (high / TICKS_APART)));
        var figures = new ArrayList<Label>();
        if (heat) {
            shown.series().forEach(row -> figures.add(put(label(row.name(), "chart-point"))));
        } else {
            scale.ticks().forEach(tick -> figures.add(put(label(shown.figure().apply(tick), "chart-figure"))));
        }
        double beside = figures.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0) + GAP;
        var room = new Frame(
                beside, line / 2, Math.max(1, getWidth() - beside), Math.max(1, high - line / 2), scale, shown.points().size());
        frame = Optional.of(room);
        for (int i = 0; i < figures.size(); i++) {
            double y = heat
                    ? room.top() + (i + 0.5) * room.height() / figures.size()
                    : room.up(scale.ticks().get(i).doubleValue());
            figures.get(i).setAlignment(Pos.CENTER_RIGHT);
            figures.get(i).resizeRelocate(0, y - line / 2, beside - GAP, line);
            if (!heat) {
                getChildren().addFirst(grid(room, y, scale.ticks().get(i).signum() == 0));
            }
        }
        getChildren().addAll(new Painting(shown, room).nodes());
        if (shown.kind() == Chart.Kind.SCATTER) {
            ends(shown, room, line);
        } else {
            names(shown, room, line);
        }
    }

    private static Line grid(Frame frame, double y, boolean zero) {
        var line = new Line(frame.left(), y, frame.right(), y);
        line.getStyleClass().setAll("chart-grid", zero ? "zero" : "other");
        line.setMouseTransparent(true);
        return line;
    }

    /// As many names as there is room for, each in the middle of what it names.
    private void names(Chart shown, Frame room, double line) {
        double widest = 0;
        int looked = Math.max(1, shown.points().size() / 50);
        for (int point = 0; point < shown.points().size(); point += looked) {
            var probe = put(label(shown.points().get(point), "chart-point"));
            widest = Math.max(widest, probe.prefWidth(-1));
            getChildren().remove(probe);
        }
        int every = Math.max(1, (int) Math.ceil((widest + APART) / room.share()));
        for (int point = 0; point < shown.points().size(); point += every) {
            var name = put(label(shown.points().get(point), "chart-point"));
            double wide = Math.min(name.prefWidth(-1), room.width());
            double x = Math.clamp(room.across(point) - wide / 2, 0, Math.max(0, getWidth() - wide));
            name.resizeRelocate(x, room.bottom() + GAP, wide, line);
        }
    }

    /// What is lowest and highest across.
    private void ends(Chart shown, Frame room, double line) {
        var across = shown.series().getFirst().values();
        var low = across.stream().min(Comparator.naturalOrder()).orElseThrow();
        var high = across.stream().max(Comparator.naturalOrder()).orElseThrow();
        var first = put(label(shown.series().getFirst().name() + " " + shown.figure().apply(low), "chart-point"));
        var last = put(label(shown.figure().apply(high), "chart-point"));
        first.resizeRelocate(room.left(), room.bottom() + GAP, first.prefWidth(-1), line);
        last.resizeRelocate(room.right() - last.prefWidth(-1), room.bottom() + GAP, last.prefWidth(-1), line);
    }

    private void ranking(Chart shown) {
        var names = new ArrayList<Label>();
        var figures = new ArrayList<Label>();
        var values = shown.series().getFirst().values();
        double line = put(label("0", "chart-figure")).prefHeight(-1);
        getChildren().clear();
        int rows = Math.max(1, Math.min(shown.points().size(), (int) (getHeight() / (line + GAP))));
        for (int row = 0; row < rows; row++) {
            names.add(put(label(shown.points().get(row), "chart-point")));
            figures.add(put(label(shown.figure().apply(values.get(row)), "chart-figure")));
        }
        double left = Math.min(getWidth() / NAMES, widest(names)) + GAP;
        double right = widest(figures) + GAP;
        var ends = IntStream.range(0, rows).mapToDouble(row -> shown.value(0, row)).summaryStatistics();
        var scale = Scale.of(Math.min(0, ends.getMin()), Math.max(0, ends.getMax()), 1);
        var exact = new Scale(Math.min(0, ends.getMin()), Math.max(ends.getMax(), scale.step() / 1e6), scale.step());
        var room = new Frame(
                left, 0, Math.max(1, getWidth() - left - right), rows * (line + GAP), exact, rows);
        frame = Optional.of(room);
        for (int row = 0; row < rows; row++) {
            double y = row * (line + GAP);
            names.get(row).resizeRelocate(0, y, left - GAP, line + GAP);
            double from = room.left() + room.width() * exact.share(0);
            double to = room.left() + room.width() * exact.share(shown.value(0, row));
            var bar = new Region();
            bar.getStyleClass().setAll("chart-rank", shown.value(0, row) < 0 ? "less" : "more");
            bar.setMouseTransparent(true);
            getChildren().add(bar);
            bar.resizeRelocate(Math.min(from, to), y + GAP / 2, Math.max(1, Math.abs(to - from)), line);
            figures.get(row).setAlignment(Pos.CENTER_RIGHT);
            figures.get(row).resizeRelocate(getWidth() - right + GAP, y, right - GAP, line + GAP);
        }
    }

    private static double widest(List<Label> labels) {
        return labels.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0);
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().setAll("label", style);
        label.setMouseTransparent(true);
        return label;
    }

    private <N extends Node> N put(N node) {
        getChildren().add(node);
        node.applyCss();
        return node;
    }
}
