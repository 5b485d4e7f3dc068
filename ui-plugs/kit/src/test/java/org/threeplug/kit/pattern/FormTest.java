package org.threeplug.kit.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Theme;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.words.Texts;

class FormTest {

    private static final Currency RON = Currency.getInstance("RON");
    private final SimpleStringProperty name = new SimpleStringProperty("Lapte");
    private final SimpleObjectProperty<Optional<Money>> price = new SimpleObjectProperty<>(Optional.empty());
    private final List<String> saved = new ArrayList<>();

    @Test
    void nothingIsUnsavedUntilSomethingChangesAndAgainAfterSaving() {
        var seen = inWindow(form -> {
            var states = new ArrayList<Boolean>();
            states.add(form.unsaved().get());
            Find.id(form, "price", TextField.class).setText("8,99");
            states.add(form.unsaved().get());
            form.settled();
            states.add(form.unsaved().get());
            return states;
        });
        assertThat(seen).containsExactly(false, true, false);
        assertThat(price.get()).contains(Money.of("8.99", RON));
    }

    @Test
    void aChoiceIsFoundByTypingTheBeginningOfAnyOfItsWords() {
        var zone = new SimpleObjectProperty<>(Optional.of("Europe/London"));
        var found = Fx.on(() -> {
            var box = Form.box(List.of("Africa/Cairo", "Europe/Bucharest", "Europe/London"), each -> each, zone);
            for (var letter : List.of("b", "u")) {
                box.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
            }
            return box.getValue();
        });
        assertThat(found).isEqualTo("Europe/Bucharest");
        assertThat(zone.get()).contains("Europe/Bucharest");
    }

    @Test
    void signsBetweenTheWordsOfAChoiceMayBeTypedOrLeftOut() {
        for (var written : List.of("Europe/Lo", "europelo", "LON", "london gm")) {
            var zone = new SimpleObjectProperty<>(Optional.of("Africa/Cairo"));
            Fx.on(() -> {
                var box = Form.box(
                        List.of("Africa/Cairo", "Europe/Amsterdam", "Europe/London (GMT)"), each -> each, zone);
                written.chars().mapToObj(Character::toString).forEach(letter -> box.fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
                return true;
            });
            assertThat(zone.get()).as(written).contains("Europe/London (GMT)");
        }
    }

    @Test
    void tabLeavesAFieldOfSeveralLinesAndWritesNothingIntoIt() {
        var address = new SimpleStringProperty("1 High Street");
        var phone = new SimpleStringProperty("");
        var seen = Fx.on(() -> {
            var form = new Form("Shop", Texts.kit(Locale.ENGLISH))
                    .text("name", "Name", "", name)
                    .area("address", "Address", "", address)
                    .text("phone", "Phone", "", phone);
            var scene = new Scene(form);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            var order = new ArrayList<Boolean>();
            Find.id(form, "address", TextArea.class).requestFocus();
            Find.press(Find.id(form, "address", TextArea.class), "Tab");
            order.add(Find.id(form, "phone", TextField.class) == scene.getFocusOwner());
            Find.id(form, "address", TextArea.class).requestFocus();
            Find.press(Find.id(form, "address", TextArea.class), "Shift+Tab");
            order.add(Find.id(form, "name", TextField.class) == scene.getFocusOwner());
            stage.close();
            return order;
        });
        assertThat(seen).containsExactly(true, true);
        assertThat(address.get()).isEqualTo("1 High Street");
    }

    @Test
    void ctrlSSavesFromAnyField() {
        inWindow(form -> {
            Find.press(Find.id(form, "name", TextField.class), "Ctrl+S");
            return true;
        });
        assertThat(saved).containsExactly("saved");
    }

    @Test
    void aRefusalStandsBesideItsFieldWhichGetsTheFocusAndLeavesWhenTheFieldChanges() {
        var seen = inWindow(form -> {
            form.refuse(new Refusal("exhibit.name", List.of("8"), "name"));
            var field = Find.id(form, "name", TextField.class);
            var error = (Paragraph) field.getParent().lookup(".field-error").lookup(".paragraph");
            var before = error.words().get();
            boolean focused = field.isFocused();
            field.setText("Lapte 1 l");
            return List.of(before, focused, error.words().get());
        });
        assertThat(seen)
                .isEqualTo(List.of(
                        "Alt articol are deja această denumire: numărul 8. Dă-i acestuia o denumire proprie.", true, ""));
    }

    @Test
    void aFormShowsWhatItsModelHoldsAndChangesNothingByBeingBuilt() {
        var unit = new SimpleObjectProperty<>(Optional.of("kg"));
        var day = new SimpleObjectProperty<>(Optional.of(LocalDate.of(2026, 11, 20)));
        var none = new SimpleObjectProperty<Optional<String>>(Optional.empty());
        var seen = Fx.on(() -> {
            var form = new Form("Articol", Texts.kit(Locale.of("ro")))
                    .choice("unit", "Unitate", "", List.of("buc", "kg"), word -> word, unit)
                    .choice("none", "Fără", "", List.of("buc", "kg"), word -> word, none)
                    .date("day", "Ziua", "", day);
            return inStage(form, () -> List.of(
                    Find.id(form, "unit", ComboBox.class).getValue(),
                    Find.id(form, "day", DatePicker.class).getValue(),
                    unit.get(),
                    none.get(),
                    day.get(),
                    form.unsaved().get()));
        });
        assertThat(seen)
                .isEqualTo(List.of(
                        "kg",
                        LocalDate.of(2026, 11, 20),
                        Optional.of("kg"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 11, 20)),
                        false));
    }

    private static <T> T inStage(Form form, Supplier<T> work) {
        var stage = new Stage();
        var scene = new Scene(form, 900, 600);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
        try {
            return work.get();
        } finally {
            stage.close();
        }
    }

    private <T> T inWindow(Function<Form, T> work) {
        return Fx.on(() -> {
            var texts = Texts.of(
                    "org.threeplug.kit.gallery.exhibits",
                    Texts.kit(Locale.of("ro")).formats(),
                    getClass().getClassLoader());
            var form = new Form("Articol", texts)
                    .text("name", "Denumire", "", name)
                    .money("price", "Preț", "", RON, price)
                    .onSave("Salvează", () -> saved.add("saved"));
            return inStage(form, () -> work.apply(form));
        });
    }
}
