package org.threeplug.kit.control;

import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;

/// Why there is nothing here and how to change that.
public final class EmptyState extends VBox {

    public EmptyState(Icon icon, String why, String how, ActionButton... actions) {
        var reason = new Paragraph(why, "why");
        var way = new Paragraph(how, "how");
        getStyleClass().add("empty-state");
        getChildren().addAll(icon.node(), reason, way);
        getChildren().addAll(actions);
    }
}
