package org.threeplug.kit.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.threeplug.kit.Icon;

/// A button that says its action, with an icon and the key that does the same printed on it.
///
/// ```java
/// ActionButton.primary(texts.text("refund.do", amount), model::refund).icon(Icon.RETURNS).key("F9")
/// ```
public sealed class ActionButton extends Button permits PayKey {

    private final Label words = new Label();
    private final HBox box = new HBox(words);

    ActionButton(String styleClass, String action, Runnable run) {
        words.setText(action);
        words.getStyleClass().add("words");
        words.setMinWidth(USE_PREF_SIZE);
        box.getStyleClass().add("box");
        getStyleClass().addAll("action", styleClass);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(box);
        setMnemonicParsing(false);
        setAccessibleText(action);
        setOnAction(_ -> run.run());
    }

    /// The one thing to do on a screen.
    public static ActionButton primary(String action, Runnable run) {
        return new ActionButton("primary", action, run);
    }

    public static ActionButton secondary(String action, Runnable run) {
        return new ActionButton("secondary", action, run);
    }

    /// What cannot be taken back.
    public static ActionButton danger(String action, Runnable run) {
        return new ActionButton("danger", action, run);
    }

    /// What should be there without calling for attention.
    public static ActionButton quiet(String action, Runnable run) {
        return new ActionButton("quiet", action, run);
    }

    /// A picture alone; the words are its tooltip and what a screen reader says.
    public static ActionButton iconOnly(Icon icon, String action, Runnable run) {
        var button = new ActionButton("quiet", action, run).icon(icon);
        button.getStyleClass().add("icon-only");
        button.box.getChildren().remove(button.words);
        button.setTooltip(new Tooltip(action));
        return button;
    }

    public ActionButton icon(Icon icon) {
        box.getChildren().addFirst(icon.node());
        return this;
    }

    /// Prints the key; the screen's `KeyMap` makes it work.
    public ActionButton key(String key) {
        var hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        hint.setMinWidth(USE_PREF_SIZE);
        box.getChildren().add(hint);
        setAccessibleText(words.getText() + ", " + key);
        return this;
    }

    /// For a button whose action changes with the situation, such as "Refund 12.50".
    public void say(String action) {
        setAccessibleText(action);
        words.setText(action);
    }

    HBox box() {
        return box;
    }

    Label words() {
        return words;
    }
}
