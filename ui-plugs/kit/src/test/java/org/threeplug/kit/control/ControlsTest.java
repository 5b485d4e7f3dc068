package org.threeplug.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Theme;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

class ControlsTest {

    private static final Currency RON = Currency.getInstance("RON");
    private static final Texts TEXTS = Texts.kit(Locale.of("ro"));

    @Test
    void aMoneyFieldReadsTheAmountAndWritesItBackTheLanguagesWay() {
        var seen = inWindow(_ -> new VBox(), _ -> {
            var field = new MoneyField("Preț", RON, TEXTS);
            field.setText("12.5");
            var read = field.value().get();
            field.value().set(Optional.of(Money.of("7.25", RON)));
            return List.of(read, field.getText(), field.error().get());
        });
        assertThat(seen).isEqualTo(List.of(Optional.of(Money.of("12.50", RON)), "7,25", ""));
    }

    @Test
    void whatIsNoAmountIsSaidBesideTheFieldAndHasNoValue() {
        var seen = inWindow(_ -> new VBox(), _ -> {
            var field = new MoneyField("Preț", RON, TEXTS);
            field.setText("12,505");
            return List.of(field.value().get(), field.error().get());
        });
        assertThat(seen)
                .isEqualTo(List.of(Optional.empty(), "„12,505” nu este o sumă. Scrie, de exemplu, 12,50."));
    }

    @Test
    void aQuantityKeepsFourDecimals() {
        var seen = inWindow(_ -> new VBox(), _ -> {
            var field = new QuantityField("Cantitate", TEXTS);
            field.setText("0,3505");
            return field.value().get();
        });
        assertThat(seen).isEqualTo(Optional.of(Quantity.of("0.3505")));
    }

    @Test
    void thePadTypesWhereTheCashierWasAndNeverTakesTheFocus() {
        var seen = inWindow(
                _ -> {
                    var field = new TextField();
                    var entered = new ArrayList<String>();
                    return new VBox(field, Keypad.amounts(TEXTS, Keypad.into(field, TEXTS, () -> entered.add("Enter"))));
                },
                root -> {
                    var field = (TextField) root.getChildrenUnmodifiable().getFirst();
                    field.requestFocus();
                    press(root, "7", "00", "Virgulă zecimală", "5", "Șterge ultima cifră");
                    return List.of(field.getText(), field.isFocused());
                });
        assertThat(seen).isEqualTo(List.of("700,", true));
    }

    @Test
    void theTotalStepsDownRatherThanLosingDigits() {
        var widths = inWindow(
                _ -> {
                    var box = new VBox(new TotalDisplay("Total", TEXTS.in(Set.of(RON)).formats()));
                    box.setMaxWidth(340);
                    return box;
                },
                root -> {
                    var total = (TotalDisplay) root.getChildrenUnmodifiable().getFirst();
                    total.resize(340, 150);
                    var sizes = new ArrayList<Double>();
                    for (var amount : List.of("1.50", "123456.00", "123456789.00")) {
                        total.total("Total", Money.of(amount, RON), "");
                        var figure = (Label) total.lookup(".figure");
                        sizes.add(figure.getFont().getSize());
                    }
                    return sizes;
                });
        assertThat(widths).isEqualTo(List.of(64.0, 44.0, 28.0));
    }

    @Test
    void askingNamesWhatIsLostStartsOnKeepAndEscapeChangesNothing() {
        var run = new ArrayList<String>();
        var seen = inWindow(
                _ -> {
                    var host = new PanelHost(TEXTS);
                    host.work(new VBox(new TextField()));
                    return host;
                },
                root -> {
                    var host = (PanelHost) root;
                    var field = host.lookup(".text-field");
                    field.requestFocus();
                    host.ask("Ștergi 2 articole?", List.of("Lapte", "Pâine"), "Șterge 2 articole", () -> run.add("done"));
                    var first = host.getScene().getFocusOwner();
                    var asked = ((ActionButton) first).getAccessibleText();
                    Find.press(first, "Esc");
                    return List.of(asked, host.isOpen(), field.isFocused(), run.size());
                });
        assertThat(seen).isEqualTo(List.of("Păstrează", false, true, 0));
    }

    @Test
    void theButtonThatSaysTheActionDoesIt() {
        var run = new ArrayList<String>();
        inWindow(_ -> new PanelHost(TEXTS), root -> {
            ((PanelHost) root).ask("Ștergi?", List.of("Lapte"), "Șterge Lapte", () -> run.add("done"));
            press(root, "Șterge Lapte");
            return true;
        });
        assertThat(run).containsExactly("done");
    }

    @Test
    void theTrayShowsTheNewestFirstAndKeepsAtMostThree() {
        var notices = new Notices();
        for (int i = 1; i <= 4; i++) {
            notices.say(Notice.of(Meaning.CAUTION, "Mesaj " + i));
        }
        var seen = inWindow(_ -> new VBox(new Tray(notices, TEXTS)), root -> {
            var tray = (Tray) root.getChildrenUnmodifiable().getFirst();
            return tray.getChildren().stream().map(node -> node.getAccessibleText()).toList();
        });
        assertThat(seen).isEqualTo(List.of("Mesaj 4", "Mesaj 3", "Mesaj 2"));
    }

    @Test
    void longRightToLeftWordsBreakIntoLinesThatFit() {
        var words = "سُحبت دفعة الحليب L2211 من السوق. لا تبعها؛ ضعها خلف المنضدة. ".repeat(4);
        var heights = inWindow(_ -> new VBox(new Paragraph(words)), root -> {
            var paragraph = (Paragraph) root.getChildrenUnmodifiable().getFirst();
            return List.of(paragraph.prefHeight(4000), paragraph.prefHeight(200), paragraph.prefHeight(1));
        });
        assertThat(heights.get(1)).isGreaterThan(heights.get(0) * 5);
        assertThat(heights.get(2)).isGreaterThan(heights.get(1));
    }

    @Test
    void aNegativeAmountIsSpokenAndSigned() {
        var formats = new Formats(Locale.ENGLISH, ZoneId.of("UTC"), Set.of(RON));
        var seen = inWindow(_ -> new VBox(), _ -> {
            var label = new MoneyLabel("Refund", formats, Money.of("-12.50", RON));
            return List.of(label.getText(), label.getAccessibleText());
        });
        assertThat(seen).isEqualTo(List.of("−12.50", "Refund −12.50"));
    }

    private static <T> T inWindow(Function<Texts, Parent> made, Function<Parent, T> work) {
        return Fx.on(() -> {
            var stage = new Stage();
            var root = made.apply(TEXTS);
            var scene = new Scene(root, 800, 600);
            Theme.LIGHT.apply(scene);
            stage.setScene(scene);
            stage.show();
            root.applyCss();
            root.layout();
            try {
                return work.apply(root);
            } finally {
                stage.close();
            }
        });
    }

    private static void press(Parent root, String... spoken) {
        for (var words : spoken) {
            Find.button(root, words).fire();
        }
    }
}
