package org.threeplug.kit.control;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.threeplug.kit.Icon;

/// A key of the tender pad: tall, as wide as its column, with its F-key printed at the end. Enter does not press
/// it: a scanner ends each code with Enter.
public final class PayKey extends ActionButton {

    private PayKey(String styleClass, Icon icon, String action, String key, Runnable run) {
        super(styleClass, action, run);
        getStyleClass().add("pay-key");
        icon(icon);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        box().getChildren().add(space);
        key(key);
        words().setMinWidth(0);
        box().maxWidthProperty().bind(widthProperty());
        widthProperty().subscribe(_ -> box().setPrefWidth(widthInside()));
        addEventFilter(KeyEvent.ANY, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
        paddingProperty().subscribe(_ -> box().setPrefWidth(widthInside()));
    }

    /// How most customers pay here.
    public static PayKey main(Icon icon, String action, String key, Runnable run) {
        return new PayKey("primary", icon, action, key, run);
    }

    public static PayKey other(Icon icon, String action, String key, Runnable run) {
        return new PayKey("secondary", icon, action, key, run);
    }

    private double widthInside() {
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
    }
}
