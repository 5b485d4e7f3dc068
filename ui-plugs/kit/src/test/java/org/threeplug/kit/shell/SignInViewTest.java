package org.threeplug.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.kit.shell.ShellWindow.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.words.Texts;

class SignInViewTest {

    @Test
    void aPinAloneAndEnterSignInWhoeverHasItAndEscTakesAChosenNameBack() {
        var crew = new FakeCrew(true);
        var prompts = Fx.on(() -> {
            var view = new SignInView(crew, Texts.kit(Locale.ENGLISH));
            var stage = shown(view);
            var secret = Find.id(view, "sign-in.secret", TextField.class);
            assertThat(secret.isFocused()).isTrue();
            type(secret, "1234");
            Find.id(view, "person.2", ToggleButton.class).fire();
            type(secret, "5678");
            Find.press(secret, "Esc");
            type(secret, "9012");
            stage.close();
            return secret.getText();
        });
        assertThat(prompts).isEmpty();
        assertThat(crew.tried).containsExactly("whoever:1234", "2:5678", "whoever:9012");
    }

    @Test
    void whereAPinIsNotEnoughTheFirstPersonIsChosen() {
        var crew = new FakeCrew(false);
        Fx.run(() -> {
            var view = new SignInView(crew, Texts.kit(Locale.ENGLISH));
            var stage = shown(view);
            type(Find.id(view, "sign-in.secret", TextField.class), "1234");
            stage.close();
        });
        assertThat(crew.tried).containsExactly("1:1234");
    }

    @Test
    void aWrongPinMovesNoKeyAndNoNameUnderTheFinger() {
        var crew = new FakeCrew(true);
        var places = Fx.on(() -> {
            var view = new SignInView(crew, Texts.kit(Locale.ENGLISH));
            var stage = shown(view);
            var before = places(view);
            crew.outcome.set("The PIN is wrong, or nobody has it. After five wrong ones the sign-in waits for a minute, and then longer.");
            view.applyCss();
            view.layout();
            var after = places(view);
            stage.close();
            return List.of(before, after);
        });
        assertThat(places.getFirst()).hasSizeGreaterThan(10);
        assertThat(places.getLast()).isEqualTo(places.getFirst());
    }

    /// Where each key of the pad and each person's tile lies.
    private static List<String> places(Parent view) {
        return Stream.concat(view.lookupAll(".keypad .button").stream(), view.lookupAll(".person").stream())
                .map(node -> node.localToScene(node.getLayoutBounds()).toString())
                .toList();
    }

    private static void type(TextField secret, String typed) {
        secret.setText(typed);
        Find.press(secret, "Enter");
    }

    @Test
    void aSignInThatChecksSaysSoAndTakesNoKeysUntilItHasAnswered() {
        var crew = new FakeCrew(true);
        var seen = Fx.on(() -> {
            var view = new SignInView(crew, Texts.kit(Locale.ENGLISH));
            var stage = shown(view);
            var secret = Find.id(view, "sign-in.secret", TextField.class);
            var heard = new ArrayList<String>();
            view.addEventHandler(KeyEvent.ANY, key -> heard.add(key.getCharacter()));
            crew.checking.set(true);
            var busy = words(view);
            secret.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "7", "", KeyCode.UNDEFINED, false, false, false, false));
            Find.press(secret, "Enter");
            var meanwhile = List.of(secret.getText(), crew.tried.size(), heard.size());
            crew.checking.set(false);
            crew.outcome.set("The program has run out of memory.");
            secret.setText("7319");
            var button = (Button) view.lookup(".primary");
            var after = List.of(words(view), button.isDisabled());
            stage.close();
            return List.of(busy, meanwhile, after);
        });
        assertThat(seen)
                .isEqualTo(List.of("Signing in …", List.of("", 0, 0), List.of("Sign in", false)));
    }

    private static String words(Parent view) {
        return ((Button) view.lookup(".primary")).getAccessibleText();
    }
}
