package org.threeplug.operations.office;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Small arrangements that several office pages use.
public final class Parts {

    private Parts() {}

    public static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("t-20", "strong");
        return label;
    }

    public static HBox row(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().addAll("gap-12", "row");
        return row;
    }

    public static VBox stack(Node... parts) {
        var stack = new VBox(parts);
        stack.getStyleClass().add("gap-16");
        return stack;
    }

    /// The last part at the far end.
    public static HBox spread(Node... parts) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = row(Arrays.copyOf(parts, parts.length - 1));
        row.getChildren().addAll(space, parts[parts.length - 1]);
        return row;
    }

    public static <N extends Node> N wide(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    public static Label sentence(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        return label;
    }
}
