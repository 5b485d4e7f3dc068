package org.threeplug.kit.window;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// What is typed before the screen can be seen was meant for the one before: a PIN typed twice is no float.
public final class Deaf {

    private static final String KEY = "keys.deaf";

    private Deaf() {}

    public static void untilPainted(Scene scene) {
        EventHandler<KeyEvent> swallow = KeyEvent::consume;
        scene.addEventFilter(KeyEvent.ANY, swallow);
        scene.getProperties().put(KEY, true);
        Painted.tell(() -> {
            scene.removeEventFilter(KeyEvent.ANY, swallow);
            scene.getProperties().remove(KEY);
        });
    }

    /// Whether its keys go nowhere for now.
    public static boolean is(Scene scene) {
        return scene.getProperties().containsKey(KEY);
    }
}
