package org.threeplug.office;

import java.util.Arrays;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.kit.pattern.DetailPattern;

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

    /// Buttons of a page, in a second row where one is too narrow, so that none is cut off.
    public static FlowPane wrapping(Node... parts) {
        var rows = new FlowPane(parts);
        rows.getStyleClass().addAll("gap-12", "row");
        return rows;
    }

    /// Inputs with their names above, and what belongs beside the inputs themselves.
    public static HBox inputs(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().addAll("gap-12", "row-low");
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

    /// An input of a line with its name above, which stays when something is typed.
    public static VBox labelled(Control input) {
        var name = new Label(input.getAccessibleText());
        name.getStyleClass().addAll("muted", "t-12");
        name.setLabelFor(input);
        input.setMaxWidth(Double.MAX_VALUE);
        var stack = new VBox(name, input);
        stack.getStyleClass().add("gap-4");
        return stack;
    }

    /// Fills a detail with one thing in the place of its tabs.
    public static void instead(DetailPattern detail, Node content) {
        detail.getChildren().removeIf(TabPane.class::isInstance);
        VBox.setVgrow(content, Priority.ALWAYS);
        detail.getChildren().add(content);
    }

    /// A button that tests and guides can name.
    public static ActionButton named(String id, ActionButton button) {
        button.setId(id);
        return button;
    }

    /// Letters and figures that are read from left to right in every script.
    public static Label code(String value) {
        var label = new Label(value);
        label.getStyleClass().addAll("value", "code");
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }

    /// A text of several lines under its name.
    public static VBox told(String name, String text) {
        var caption = new Label(name);
        caption.getStyleClass().addAll("muted", "t-12");
        var told = new VBox(caption);
        text.lines().forEach(line -> told.getChildren().add(new Paragraph(line)));
        told.getStyleClass().add("gap-4");
        return told;
    }

    public static <N extends Node> N wide(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    public static Paragraph sentence(String words) {
        return new Paragraph(words);
    }
}
