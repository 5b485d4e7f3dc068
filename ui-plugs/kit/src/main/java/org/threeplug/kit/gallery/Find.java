package org.threeplug.kit.gallery;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

/// Finds things on a screen as a person would name them, and presses keys, for tests.
public final class Find {

    private Find() {}

    /// The node with this id; ids with dots are fine, unlike in [Node#lookup(String)].
    public static <N extends Node> N id(Node root, String id, Class<N> type) {
        return Nodes.in(root)
                .filter(node -> id.equals(node.getId()))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + type.getSimpleName() + " " + id));
    }

    /// The button that a screen reader calls so; the key printed on it does not count.
    public static ButtonBase button(Node root, String words) {
        return Nodes.in(root)
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(Nodes::seen)
                .filter(button -> words.equals(button.getAccessibleText())
                        || String.valueOf(button.getAccessibleText()).startsWith(words + ", "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button that says " + words));
    }

    /// Presses and releases keys on a node, such as `F8` or `Ctrl+K`.
    public static void press(Node node, String keys) {
        var combination = (KeyCodeCombination) KeyCombination.valueOf(keys.replace("Ctrl", "Shortcut"));
        boolean control = combination.getShortcut() == KeyCombination.ModifierValue.DOWN;
        boolean shift = combination.getShift() == KeyCombination.ModifierValue.DOWN;
        boolean alt = combination.getAlt() == KeyCombination.ModifierValue.DOWN;
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            node.fireEvent(new KeyEvent(type, "", "", combination.getCode(), shift, control, alt, false));
        }
    }
}
