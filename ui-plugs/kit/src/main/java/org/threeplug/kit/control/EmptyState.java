package org.threeplug.kit.control;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;

/// Why there is nothing here and how to change that.
public final class EmptyState extends VBox {

    public EmptyState(Icon icon, String why, String how, ActionButton... actions) {
        var reason = new Label(why);
        reason.getStyleClass().add("why");
        var way = new Label(how);
        way.getStyleClass().add("how");
        reason.setMinHeight(USE_PREF_SIZE);
        way.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("empty-state");
        getChildren().addAll(icon.node(), reason, way);
        getChildren().addAll(actions);
    }
}
