package org.threeplug.desktop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.window.Toolkit;

@Tag("window")
class HandTest {

    @Test
    void whatIsTypedIntoAFieldThatHasJustAppearedIsAllOfItThere() {
        var root = new StackPane();
        var stage = Toolkit.start(() -> {
                    var made = new Stage();
                    made.setScene(new Scene(root, 400, 300));
                    made.show();
                    return made;
                })
                .join();
        var hand = new Hand(stage.getScene());
        for (int times = 0; times < 5; times++) {
            var secret = hand.on(() -> {
                var field = new PasswordField();
                root.getChildren().setAll(field);
                field.requestFocus();
                return field;
            });

            hand.type("2806");

            String typed = hand.on(secret::getText);
            assertThat(typed).isEqualTo("2806");
        }
        hand.on(() -> {
            stage.close();
            return true;
        });
    }
}
