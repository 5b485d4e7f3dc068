package org.threeplug.kit.pattern;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;

/// Finds a choice among many by typing the beginning of any of its words and on from there, and opens a list at what is chosen. Letters that
/// follow each other within a moment belong to one word.
final class ChoiceKeys<T> {

    private static final long A_MOMENT = 1_500_000_000L;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final ComboBox<T> box;
    private final Function<T, String> words;
    private String typed = "";
    private long last;

    private ChoiceKeys(ComboBox<T> box, Function<T, String> words) {
        this.box = box;
        this.words = words;
    }

    static <T> void over(ComboBox<T> box, Function<T, String> words) {
        var keys = new ChoiceKeys<>(box, words);
        box.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        box.setOnShown(_ -> keys.showChosen());
    }

    private void typed(KeyEvent key) {
        var sign = key.getCharacter();
        if (key.isShortcutDown() || sign.isEmpty() || !Character.isLetterOrDigit(sign.codePointAt(0))) {
            return;
        }
        long now = System.nanoTime();
        typed = (now - last > A_MOMENT ? "" : typed) + sign.toLowerCase(Locale.ROOT);
        last = now;
        box.getItems().stream().filter(this::isMeant).findFirst().ifPresent(found -> {
            box.setValue(found);
            showChosen();
        });
        key.consume();
    }

    /// The signs between words count neither in what is typed nor in the choice: `europe/lo` is the beginning of Europe/London.
    private boolean isMeant(T choice) {
        var rest = BETWEEN_WORDS.split(words.apply(choice).toLowerCase(Locale.ROOT));
        return IntStream.range(0, rest.length)
                .anyMatch(first -> String.join("", List.of(rest).subList(first, rest.length)).startsWith(typed));
    }

    private void showChosen() {
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(Math.max(0, box.getSelectionModel().getSelectedIndex()));
        }
    }
}
