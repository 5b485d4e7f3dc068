package org.threeplug.kit.chart;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.threeplug.words.Texts;

/// A picture of figures that can be read without a mouse: arrows go from point to point, whose figures stand above the picture and
/// are spoken; Enter or a click opens what is behind a point.
public final class ChartView extends VBox {

    private final Texts texts;
    private final Plot plot = new Plot();
    private final FlowPane legend = new FlowPane();
    private final Label readout = new Label();
    private final Label empty;
    private Optional<Chart> chart = Optional.empty();
    private IntConsumer open = _ -> {};
    private int point = -1;

    public ChartView(Texts texts) {
        this.texts = texts;
        empty = new Label(texts.text("kit.chart.empty"));
        empty.getStyleClass().add("chart-empty");
        getStyleClass().add("chart");
        legend.getStyleClass().add("chart-legend");
        readout.getStyleClass().add("chart-readout");
        HBox.setHgrow(legend, Priority.ALWAYS);
        readout.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(legend, readout);
        head.getStyleClass().add("chart-head");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(head, empty, plot);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        plot.setOnMouseMoved(moved -> plot.pointAt(moved.getX(), moved.getY()).ifPresent(this::mark));
        plot.setOnMouseExited(_ -> mark(-1));
        plot.setOnMouseClicked(clicked -> {
            requestFocus();
            if (clicked.getButton() == MouseButton.PRIMARY) {
                plot.pointAt(clicked.getX(), clicked.getY()).ifPresent(open::accept);
            }
        });
    }

    /// @param title what the picture is of, for whoever cannot see it
    public void show(String title, Chart shown) {
        chart = Optional.of(shown);
        point = -1;
        readout.setText("");
        legend.getChildren().clear();
        if (shown.series().size() > 1 && shown.kind() != Chart.Kind.HEAT && shown.kind() != Chart.Kind.SCATTER) {
            for (int row = 0; row < shown.series().size(); row++) {
                legend.getChildren().add(entry(shown.series().get(row).name(), row));
            }
        }
        plot.show(shown);
        empty.setVisible(shown.isEmpty());
        empty.setManaged(shown.isEmpty());
        setAccessibleText(
                shown.isEmpty() ? texts.text("kit.chart.nothing", title) : texts.text("kit.chart.of", title, shown.points().size()));
    }

    /// What a click on a point, or Enter, does.
    public void whenOpened(IntConsumer opened) {
        open = opened;
    }

    private static Label entry(String name, int row) {
        var swatch = new Region();
        swatch.getStyleClass().setAll("swatch", Painting.colour("swatch", row));
        var entry = new Label(name, swatch);
        entry.getStyleClass().add("chart-entry");
        return entry;
    }

    private void key(KeyEvent pressed) {
        int points = chart.map(shown -> shown.points().size()).orElse(0);
        if (points == 0) {
            return;
        }
        switch (pressed.getCode()) {
            case RIGHT, DOWN, KP_RIGHT, KP_DOWN -> mark(Math.min(points - 1, point + 1));
            case LEFT, UP, KP_LEFT, KP_UP -> mark(Math.max(0, point - 1));
            case HOME -> mark(0);
            case END -> mark(points - 1);
            case ENTER -> {
                if (point >= 0) {
                    open.accept(point);
                }
            }
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    private void mark(int marked) {
        point = marked;
        var words = chart.filter(_ -> marked >= 0).map(shown -> shown.words(marked)).orElse("");
        readout.setText(words);
        plot.mark(marked);
        if (!words.isEmpty()) {
            setAccessibleText(words);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
