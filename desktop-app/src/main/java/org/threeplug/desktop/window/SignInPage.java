package org.threeplug.desktop.window;

import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.shell.SignInModel;
import org.threeplug.kit.shell.SignInView;
import org.threeplug.tools.shops.DemoShop;
import org.threeplug.words.Texts;

/// The sign-in as it fills the window; in a demo shop with everybody's PIN.
final class SignInPage extends VBox {

    SignInPage(SignInModel model, Texts texts, boolean demo) {
        var view = new SignInView(model, texts);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().add(view);
        if (demo) {
            var pins = new Label(texts.text("setup.demo.shown", pins()));
            pins.setId("demo.pins");
            pins.getStyleClass().add("muted");
            pins.setPadding(new Insets(8, 16, 16, 16));
            getChildren().add(pins);
        }
        getStyleClass().add("surface");
    }

    private static String pins() {
        return DemoShop.people().stream()
                .map(person -> person.name() + " " + person.pin().orElse(""))
                .collect(Collectors.joining(" · "));
    }
}
