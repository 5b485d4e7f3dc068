package org.threeplug.kit.pattern;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Fields beside each other where there is room for two, else beneath each other. They are read line by line.
final class FieldGrid extends Region {

    /// Two fields side by side need at least that much.
    private static final double ROOM_FOR_TWO = 760;

    private static final double GAP = 24;
    private static final double LINE_GAP = 16;

    FieldGrid() {
        getStyleClass().add("field-grid");
    }

    void add(Node field) {
        getChildren().add(field);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static int columns(double width) {
        return width >= ROOM_FOR_TWO ? 2 : 1;
    }

    private static double each(double width) {
        return columns(width) == 1 ? width : Math.floor((width - GAP) / 2);
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return ROOM_FOR_TWO;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? ROOM_FOR_TWO : width;
        var lines = lines(wide);
        return lines.stream().mapToDouble(line -> height(line, each(wide))).sum()
                + Math.max(0, lines.size() - 1) * LINE_GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double y = 0;
        for (var line : lines(getWidth())) {
            double height = height(line, each);
            double x = 0;
            for (var field : line) {
                field.resizeRelocate(snapPositionX(x), snapPositionY(y), each, height);
                x += each + GAP;
            }
            y += height + LINE_GAP;
        }
    }

    private List<List<Node>> lines(double width) {
        var fields = List.<Node>copyOf(getManagedChildren());
        int columns = columns(width);
        return IntStream.range(0, (fields.size() + columns - 1) / columns)
                .mapToObj(line -> fields.subList(line * columns, Math.min(fields.size(), (line + 1) * columns)))
                .toList();
    }

    private static double height(List<Node> line, double each) {
        return line.stream().mapToDouble(field -> field.prefHeight(each)).max().orElse(0);
    }
}
