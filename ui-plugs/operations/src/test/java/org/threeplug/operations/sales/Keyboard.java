package org.threeplug.operations.sales;

import java.time.Duration;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.threeplug.kit.Theme;
import org.threeplug.kit.gallery.Find;

/// A till in a window with a keyboard and a scanner. It counts the keys a person presses; the scanner's do not count.
final class Keyboard {

    private final Stage window = new Stage();
    private final TillScreen screen;
    private final Counter.Time time;
    private int count;

    Keyboard(TillScreen screen, Counter.Time time) {
        this.screen = screen;
        this.time = time;
        var scene = new Scene(screen.view(), 1024, 768);
        Theme.LIGHT.apply(scene);
        scene.addEventFilter(KeyEvent.ANY, key -> {
            if (screen.takesFirst(key)) {
                key.consume();
            }
        });
        window.setScene(scene);
        window.show();
        screen.shown();
        screen.firstFocus().ifPresent(Node::requestFocus);
    }

    TillModel till() {
        return screen.model();
    }

    int count() {
        return count;
    }

    void close() {
        screen.hidden();
        window.close();
    }

    Keyboard scan(String code) {
        return beginScan(code).endScan();
    }

    Keyboard beginScan(String code) {
        time.pass(Duration.ofMillis(400));
        code.chars().forEach(character -> {
            typed(Character.toString(character));
            time.pass(Duration.ofMillis(3));
        });
        return this;
    }

    Keyboard endScan() {
        fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false, false);
        fire(KeyEvent.KEY_RELEASED, KeyCode.ENTER, false, false);
        return this;
    }

    String spoken(String id) {
        return Find.id(screen.view(), id, Node.class).getAccessibleText();
    }

    String text(String id) {
        return Find.id(screen.view(), id, TextInputControl.class).getText();
    }

    Keyboard type(String text) {
        text.chars().forEach(character -> {
            time.pass(Duration.ofMillis(400));
            count++;
            typed(Character.toString(character));
        });
        return this;
    }

    /// A key or a chord, such as `F12` or `Ctrl+P`.
    Keyboard press(String keys) {
        time.pass(Duration.ofMillis(400));
        count++;
        var code = code(keys);
        fire(KeyEvent.KEY_PRESSED, code, keys.startsWith("Ctrl+"), keys.startsWith("Shift+"));
        fire(KeyEvent.KEY_RELEASED, code, false, false);
        return this;
    }

    Keyboard hold(String keys) {
        time.pass(Duration.ofMillis(400));
        for (int repeat = 0; repeat < 20; repeat++) {
            fire(KeyEvent.KEY_PRESSED, code(keys), false, false);
            time.pass(Duration.ofMillis(30));
        }
        fire(KeyEvent.KEY_RELEASED, code(keys), false, false);
        return this;
    }

    Keyboard focus(String selector) {
        screen.view().lookup(selector).requestFocus();
        return this;
    }

    private static KeyCode code(String keys) {
        return KeyCode.valueOf(keys.substring(keys.indexOf('+') + 1).toUpperCase(Locale.ROOT));
    }

    private void typed(String character) {
        Event.fireEvent(
                target(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, boolean control, boolean shift) {
        Event.fireEvent(target(), new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", code, shift, control, false, false));
    }

    private Node target() {
        var owner = window.getScene().getFocusOwner();
        return owner == null ? screen.view() : owner;
    }
}
