package org.threeplug.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.kit.shell.ShellWindow.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Work;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.kit.pattern.CommandPalette;
import org.threeplug.kit.pattern.PaletteModel;
import org.threeplug.words.Texts;

class PaletteAnswerTest {

    @Test
    void anAnswerThatComesLateLeavesTheChosenRowChosen() {
        var answers = new ArrayList<Runnable>();
        var later = new Work() {
            @Override
            public <T> void run(Supplier<? extends T> job, Consumer<? super T> answer) {
                answers.add(() -> answer.accept(job.get()));
            }

            @Override
            public Work inOrder() {
                return this;
            }
        };
        var ran = new ArrayList<String>();
        Fx.on(() -> {
            var known = List.of(entry("Milk round", ran), entry("Milk run", ran));
            var model = new PaletteModel(
                    known, List.of(entry("Milk", ran)), _ -> List.of(entry("Milk", ran)), later);
            var palette = new CommandPalette(model, Texts.kit(Locale.ENGLISH), () -> {});
            var stage = shown(palette);
            var words = Find.id(palette, "palette.words", TextField.class);
            words.setText("milk");
            Find.press(words, "Down");
            answers.forEach(Runnable::run);
            Find.press(words, "Enter");
            words.setText("nothing at all");
            Find.press(words, "Down");
            Find.press(words, "Up");
            Find.press(words, "Enter");
            stage.close();
            return true;
        });
        assertThat(ran).containsExactly("Milk run");
    }

    private static PaletteModel.Entry entry(String title, List<String> ran) {
        return new PaletteModel.Entry(title, "Goods", "item", "", () -> ran.add(title));
    }
}
