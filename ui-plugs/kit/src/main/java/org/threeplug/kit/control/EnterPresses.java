package org.threeplug.kit.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Lets Enter press the button that has the focus, also where JavaFX leaves that to the space bar. Only a [PayKey] is
/// excepted. A key that is held down repeats itself, and is one press all the same: it opens a drawer once.
public final class EnterPresses {

    private static final KeyCombination ENTER = KeyCombination.valueOf("Enter");

    private boolean down;

    private EnterPresses() {}

    /// Whatever takes Enter for itself below `node`, or in a filter above it, comes first.
    public static void within(Node node) {
        var presses = new EnterPresses();
        node.addEventFilter(KeyEvent.KEY_RELEASED, _ -> presses.down = false);
        node.addEventHandler(KeyEvent.KEY_PRESSED, presses::pressed);
    }

    private void pressed(KeyEvent key) {
        if (ENTER.match(key) && key.getTarget() instanceof Button button && !(button instanceof PayKey)) {
            boolean first = !down;
            down = true;
            key.consume();
            if (first) {
                button.fire();
            }
        }
    }
}
