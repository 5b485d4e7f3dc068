package org.threeplug.kit.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Lets Enter press the button that has the focus, also where JavaFX leaves that to the space bar. Only a [PayKey] is
/// excepted.
public final class EnterPresses {

    private static final KeyCombination ENTER = KeyCombination.valueOf("Enter");

    private EnterPresses() {}

    /// Whatever takes Enter for itself below `node`, or in a filter above it, comes first.
    public static void within(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (ENTER.match(key) && key.getTarget() instanceof Button button && !(button instanceof PayKey)) {
                button.fire();
                key.consume();
            }
        });
    }
}
