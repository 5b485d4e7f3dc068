package org.threeplug.office;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.layout.FlowPane;
import org.threeplug.kit.control.ActionButton;

/// The reasons that the shop declared, one press instead of typing; nothing where it declared none.
public final class ReadyReasons extends FlowPane {

    /// @param reason gets the one that is pressed
    public ReadyReasons(String id, ObservableList<String> reasons, StringProperty reason) {
        getStyleClass().add("gap-4");
        setId(id);
        managedProperty().bind(Bindings.isNotEmpty(reasons));
        reasons.subscribe(() -> show(reasons, reason));
        show(reasons, reason);
    }

    private void show(ObservableList<String> reasons, StringProperty reason) {
        getChildren().setAll(reasons.stream().map(each -> ActionButton.quiet(each, () -> reason.set(each))).toList());
    }
}
