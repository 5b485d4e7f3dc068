package org.threeplug.kit.control;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;

/// Offers what is known below a field while somebody types; anything else may be typed all the same.
public final class Offers<T> {

    private static final int MOST = 8;

    private final ContextMenu menu = new ContextMenu();
    private final TextInputControl field;
    private final Function<T, String> words;
    private final Consumer<T> picked;
    private boolean picking;

    private Offers(TextInputControl field, Function<T, String> words, Consumer<T> picked) {
        this.field = field;
        this.words = words;
        this.picked = picked;
    }

    /// @param search finds the first few that begin with what was typed, and tells them on the screen's thread
    /// @param picked puts one into the field
    public static <T> void over(
            TextInputControl field,
            Function<T, String> words,
            BiConsumer<String, Consumer<List<T>>> search,
            Consumer<T> picked) {
        var offers = new Offers<>(field, words, picked);
        field.textProperty().subscribe((_, typed) -> offers.typed(typed == null ? "" : typed, search));
        field.focusedProperty().subscribe(inside -> {
            if (!inside) {
                offers.menu.hide();
            }
        });
    }

    /// Only what a person types is answered, not what a form is filled with.
    private void typed(String typed, BiConsumer<String, Consumer<List<T>>> search) {
        if (picking || !field.isFocused()) {
            return;
        }
        if (typed.isBlank()) {
            menu.hide();
            return;
        }
        search.accept(typed.strip(), found -> {
            if (typed.equals(field.getText())) {
                offer(found.stream().limit(MOST).toList());
            }
        });
    }

    private void offer(List<T> found) {
        menu.getItems().setAll(found.stream().map(this::item).toList());
        boolean nothingNew = found.size() == 1 && words.apply(found.getFirst()).equals(field.getText());
        if (found.isEmpty() || nothingNew || field.getScene() == null || !field.isFocused()) {
            menu.hide();
        } else if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(T each) {
        var item = new MenuItem(words.apply(each));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            picking = true;
            picked.accept(each);
            picking = false;
            field.end();
        });
        return item;
    }
}
