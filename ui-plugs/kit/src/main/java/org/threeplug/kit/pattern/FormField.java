package org.threeplug.kit.pattern;

import javafx.beans.property.StringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;

/// Label above, help below, error beside.
final class FormField extends VBox {

    private final StringProperty refused = new SimpleStringProperty("");
    private final String path;
    private final Control control;

    /// @param own what the control itself complains about
    FormField(String path, String label, String help, Control control, ObservableStringValue own) {
        this.path = path;
        this.control = control;
        control.setId(path);
        control.setAccessibleText(label);
        control.setAccessibleHelp(help);
        control.setMaxWidth(Double.MAX_VALUE);
        var name = new Label(label);
        name.getStyleClass().add("field-label");
        name.setLabelFor(control);
        var error = new Label();
        error.setGraphic(Icon.ERROR.node());
        error.getStyleClass().add("field-error");
        error.textProperty()
                .bind(Bindings.when(refused.isEmpty()).then(own).otherwise(refused));
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        error.maxWidthProperty().bind(widthProperty().divide(2));
        HBox.setHgrow(control, Priority.ALWAYS);
        var line = new HBox(control, error);
        line.getStyleClass().add("line");
        getStyleClass().add("form-field");
        getChildren().addAll(name, line);
        if (!help.isEmpty()) {
            var below = new Label(help);
            below.getStyleClass().add("help");
            getChildren().add(below);
        }
    }

    String path() {
        return path;
    }

    Control control() {
        return control;
    }

    StringProperty refused() {
        return refused;
    }
}
