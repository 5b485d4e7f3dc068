package org.threeplug.kit.chart;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// How a figure went, as small as a word. It has no edges and no numbers; the figure itself stands beside it.
public final class Sparkline extends Region {

    private final Path line = new Path();
    private double[] values = {};

    public Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().setAll("chart-line", "chart-line-1");
        line.setManaged(false);
        setMouseTransparent(true);
        getChildren().add(line);
    }

    public void show(List<BigDecimal> figures) {
        values = figures.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getElements().clear();
        if (values.length < 2) {
            return;
        }
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double range = high > low ? high - low : 1;
        double wide = getWidth() - snappedLeftInset() - snappedRightInset();
        double tall = getHeight() - snappedTopInset() - snappedBottomInset();
        for (int point : Thinning.of(values.length, at -> values[at], (int) Math.max(2, wide))) {
            double x = snappedLeftInset() + wide * point / (values.length - 1);
            double y = snappedTopInset() + tall * (1 - (values[point] - low) / range);
            line.getElements().add(line.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }
}
