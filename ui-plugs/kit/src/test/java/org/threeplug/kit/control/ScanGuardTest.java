package org.threeplug.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.words.Texts;

/// A scanner's code does not become a figure, in no field that a hand fills.
class ScanGuardTest {

    private static final long SCANNER = TimeUnit.MILLISECONDS.toNanos(3);
    private static final long HAND = TimeUnit.MILLISECONDS.toNanos(90);

    private final List<String> caught = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    private long now;

    private String after(String standing, long pace, String typed) {
        return Fx.on(() -> {
            var field = new TextField(standing);
            skinned(field);
            field.setOnAction(_ -> confirmed.add(field.getText()));
            ScanGuard.over(field, () -> now, caught::add);
            field.end();
            for (var character : typed.split("")) {
                now += pace;
                fire(field, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
            }
            now += pace;
            fire(field, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.ENTER);
            return field.getText();
        });
    }

    /// A field without a skin types nothing.
    private static void skinned(TextField field) {
        var scene = new Scene(new VBox(field));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void fire(TextField field, EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(field, new KeyEvent(type, character, "", code, false, false, false, false));
    }

    @Test
    void aScannersCodeIsTakenOutAgainAndItsEnterConfirmsNothing() {
        assertThat(after("12", SCANNER, "40123455")).isEqualTo("12");
        assertThat(caught.getLast()).isEqualTo("40123455");
        assertThat(confirmed).isEmpty();
    }

    @Test
    void whatAHandTypesStays() {
        assertThat(after("", HAND, "40123455")).isEqualTo("40123455");
        assertThat(caught).isEmpty();
        assertThat(confirmed).containsExactly("40123455");
    }

    @Test
    void anAmountWithItsPointIsNoCodeHoweverFastItIsTyped() {
        assertThat(after("", SCANNER, "1234.50")).isEqualTo("1234.50");
        assertThat(caught).isEmpty();
    }

    @Test
    void aFieldForFiguresSaysWhatWasCaughtAndHasNoValueOfIt() {
        var seen = Fx.on(() -> {
            var field = new QuantityField("Pieces", Texts.kit(Locale.ENGLISH));
            skinned(field);
            field.end();
            "40123455".chars().forEach(
                    character -> fire(field, KeyEvent.KEY_TYPED, Character.toString(character), KeyCode.UNDEFINED));
            return List.of(field.value().get(), field.getText(), field.error().get());
        });
        assertThat(seen)
                .isEqualTo(List.of(
                        Optional.<Quantity>empty(), "", "40123455 came from a scanner. Type it if it belongs here."));
    }
}
