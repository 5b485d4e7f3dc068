package org.threeplug.kit.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;

/// One figure to look at in the morning: its name, how it stands, against what, what was wanted, and how it went. A press leads to what is
/// behind it.
public final class FigureTile extends Button {

    private final Label figure = new Label();
    private final Label against = new Label();
    private final Label target = new Label();
    private final Sparkline course = new Sparkline();
    private final String name;

    public FigureTile(String name) {
        this.name = name;
        var title = new Label(name);
        title.getStyleClass().add("name");
        figure.getStyleClass().add("figure");
        against.getStyleClass().add("against");
        against.setWrapText(false);
        target.getStyleClass().add("target");
        target.managedProperty().bind(target.visibleProperty());
        target.setVisible(false);
        HBox.setHgrow(figure, Priority.ALWAYS);
        figure.setMaxWidth(Double.MAX_VALUE);
        var middle = new HBox(figure, course);
        middle.getStyleClass().add("middle");
        var content = new VBox(title, middle, against, target);
        content.getStyleClass().add("content");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("figure-tile");
        setFocusTraversable(true);
        content.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - snappedLeftInset() - snappedRightInset(), widthProperty(), insetsProperty()));
        show("–", "", List.of());
    }

    /// @param said how the figure stands, as a person writes it
    /// @param compared against what; empty where there is nothing to hold it against
    /// @param past how it went, the newest last
    public void show(String said, String compared, List<BigDecimal> past) {
        figure.setText(said);
        against.setText(compared);
        course.show(past);
        setAccessibleText(name + ": "
                + Stream.of(said, compared, target.getText()).filter(words -> !words.isEmpty()).collect(Collectors.joining(". ")));
    }

    /// What was wanted of it, and whether it is so by now; a sign says the latter beside the words.
    public void target(String wanted, boolean reached) {
        target.setText(wanted);
        target.setVisible(!wanted.isEmpty());
        target.setGraphic(reached ? Icon.CHECK_CIRCLE.node() : null);
    }
}
