package org.threeplug.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Icon;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;

class EnterPressesTest {

    @Test
    void enterPressesTheFocusedButtonButNeverTakesMoney() {
        var done = new ArrayList<String>();
        Fx.on(() -> {
            var save = ActionButton.secondary("Save", () -> done.add("saved"));
            var pay = PayKey.main(Icon.CASH, "Cash", "F12", () -> done.add("paid"));
            var text = new TextField();
            var box = new VBox(save, pay, text);
            EnterPresses.within(box);
            var stage = new Stage();
            stage.setScene(new Scene(box, 300, 300));
            stage.show();
            for (var node : box.getChildren()) {
                node.requestFocus();
                Find.press(node, "Enter");
            }
            stage.close();
            return done;
        });
        assertThat(done).containsExactly("saved");
    }

    @Test
    void aKeyThatIsHeldDownIsOnePress() {
        var done = new ArrayList<String>();
        Fx.on(() -> {
            var drawer = ActionButton.secondary("Open the drawer", () -> done.add("opened"));
            var box = new VBox(drawer);
            EnterPresses.within(box);
            var stage = new Stage();
            stage.setScene(new Scene(box, 300, 300));
            stage.show();
            drawer.requestFocus();
            for (int press = 0; press < 2; press++) {
                for (int repeat = 0; repeat < 5; repeat++) {
                    drawer.fireEvent(key(KeyEvent.KEY_PRESSED));
                }
                drawer.fireEvent(key(KeyEvent.KEY_RELEASED));
            }
            stage.close();
            return done;
        });
        assertThat(done).containsExactly("opened", "opened");
    }

    private static KeyEvent key(EventType<KeyEvent> type) {
        return new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false);
    }
}
