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
import org.threeplug.kit.control.Paragraph;

/// Label above with the error at the end of its line, help below: a field keeps its place and its width whatever is wrong.
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
        var sentence = new Paragraph("", "sentence");
        sentence.words().bind(Bindings.when(refused.isEmpty()).then(own).otherwise(refused));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var error = new HBox(Icon.ERROR.node(), sentence);
        error.getStyleClass().add("field-error");
        error.visibleProperty().bind(sentence.words().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        getStyleClass().add("form-field");
        if (label.isEmpty()) {
            getChildren().addAll(control, error);
        } else {
            var name = new Label(label);
            name.getStyleClass().add("field-label");
            name.setLabelFor(control);
            name.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(error, Priority.ALWAYS);
            var line = new HBox(name, error);
            line.getStyleClass().add("line");
            getChildren().addAll(line, control);
        }
        if (!help.isEmpty()) {
            getChildren().add(new Paragraph(help, "help"));
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
