package org.threeplug.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DateCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Theme;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.words.Texts;

class DayFieldTest {

    private static List<String> words(Node content, String where) {
        return content.lookupAll(where).stream().map(Labeled.class::cast).map(Labeled::getText).toList();
    }

    private static <T> T onAMachineOf(String language, Supplier<T> work) {
        return Fx.on(() -> {
            var before = Locale.getDefault(Locale.Category.FORMAT);
            Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(language));
            try {
                return work.get();
            } finally {
                Locale.setDefault(Locale.Category.FORMAT, before);
            }
        });
    }

    private static Node calendar(DayField field) {
        var scene = new Scene(new VBox(field), 400, 300);
        Theme.LIGHT.apply(scene);
        scene.getRoot().applyCss();
        return ((DatePickerSkin) field.getSkin()).getPopupContent();
    }

    @Test
    void theWeekBeginsAndFiguresAreAsThePersonsCountryHasThemWhateverTheMachine() {
        var seen = onAMachineOf("ar-EG-u-nu-arab", () -> {
            var british = new DayField("Day", Texts.kit(Locale.UK));
            british.setValue(LocalDate.of(2026, 3, 20));
            var american = new DayField("Day", Texts.kit(Locale.US));
            american.setValue(LocalDate.of(2026, 3, 20));
            return List.of(
                    words(calendar(british), ".day-name-cell"),
                    words(calendar(british), ".day-cell").subList(0, 8),
                    words(calendar(american), ".day-name-cell"),
                    words(calendar(american), ".day-cell").subList(0, 8));
        });
        assertThat(seen.get(0)).containsExactly("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        assertThat(seen.get(1)).containsExactly("23", "24", "25", "26", "27", "28", "1", "2");
        assertThat(seen.get(2)).containsExactly("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");
        assertThat(seen.get(3)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void arrowsMoveAndEnterPicks() {
        var picked = Fx.on(() -> {
            var field = new DayField("Day", Texts.kit(Locale.UK));
            field.setValue(LocalDate.of(2026, 3, 31));
            var month = calendar(field);
            Find.press(month, "Right");
            Find.press(month, "Page Up");
            var first = (DateCell) month.lookupAll(".day-cell").stream()
                    .filter(cell -> LocalDate.of(2026, 3, 1).equals(((DateCell) cell).getItem()))
                    .findFirst()
                    .orElseThrow();
            Find.press(first, "Enter");
            return field.getValue();
        });
        assertThat(picked).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void theCalendarSpeaksThePersonsLanguageOnAForeignMachine() {
        var seen = onAMachineOf("de-DE", () -> {
            var field = new DayField("Ziua", Texts.kit(Locale.of("ro")));
            field.setValue(LocalDate.of(2026, 3, 20));
            var content = calendar(field);
            var march = words(content, ".spinner-label");
            field.setValue(LocalDate.of(2026, 5, 20));
            return List.of(march, words(content, ".spinner-label"), words(content, ".day-name-cell"));
        });
        assertThat(seen.get(0)).containsExactly("martie 2026");
        assertThat(seen.get(1)).containsExactly("mai 2026");
        assertThat(seen.get(2)).contains("lun.", "dum.").doesNotContain("Mo", "Mo.");
    }

    @Test
    void noPaneThatScrollsKeepsAPictureOfItself() {
        var cached = Fx.on(() -> {
            var pane = new ScrollPane(new Region());
            var scene = new Scene(pane, 400, 300);
            Theme.DARK.apply(scene);
            pane.applyCss();
            return pane.lookup(".viewport").isCache();
        });
        assertThat(cached).isFalse();
    }
}
