package org.threeplug.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Texts;
import org.threeplug.kit.Theme;
import org.threeplug.kit.gallery.Fx;

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

    @Test
    void theCalendarSpeaksThePersonsLanguageOnAForeignMachine() {
        var seen = onAMachineOf("de-DE", () -> {
            var field = new DayField("Ziua", Texts.kit(Locale.of("ro")));
            field.setValue(LocalDate.of(2026, 3, 20));
            var scene = new Scene(new VBox(field), 400, 300);
            Theme.LIGHT.apply(scene);
            scene.getRoot().applyCss();
            var content = ((DatePickerSkin) field.getSkin()).getPopupContent();
            var march = words(content, ".spinner-label");
            field.setValue(LocalDate.of(2026, 5, 20));
            return List.of(march, words(content, ".spinner-label"), words(content, ".day-name-cell"));
        });
        assertThat(seen.get(0)).contains("martie").doesNotContain("März");
        assertThat(seen.get(1)).contains("mai");
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
