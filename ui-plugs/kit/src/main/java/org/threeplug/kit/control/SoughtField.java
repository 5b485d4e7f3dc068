package org.threeplug.kit.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.threeplug.words.Texts;

/// A field for one of very many things, which are looked for as somebody types. What is not among them leaves the choice as it was
/// and says so.
public final class SoughtField<T> extends TextField {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final int MOST = 8;

    private final ObjectProperty<Optional<T>> value = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ContextMenu menu = new ContextMenu();
    private final Texts texts;
    private final Function<T, String> words;
    private final BiConsumer<String, Consumer<List<T>>> search;
    private boolean writing;

    /// @param search finds the first few that begin with what was typed, and tells them on the screen's thread
    public SoughtField(String name, Texts texts, Function<T, String> words, BiConsumer<String, Consumer<List<T>>> search) {
        this.texts = texts;
        this.words = words;
        this.search = search;
        setAccessibleText(name);
        setPromptText(texts.text("kit.field.seek"));
        value.subscribe(_ -> write());
        textProperty().subscribe((_, typed) -> typed(typed == null ? "" : typed));
        focusedProperty().subscribe((_, inside) -> {
            if (!inside) {
                left();
            }
        });
        error.subscribe(said -> pseudoClassStateChanged(DANGER, !said.isEmpty()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public ObjectProperty<Optional<T>> value() {
        return value;
    }

    /// What was found for the text that stands in the field now.
    public ObservableList<T> found() {
        return found;
    }

    /// The sentence to show beside the field; empty while there is nothing to complain about.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    private String words() {
        return value.get().map(words).orElse("");
    }

    private void write() {
        writing = true;
        setText(words());
        writing = false;
        error.set("");
        menu.hide();
    }

    private void typed(String typed) {
        if (writing) {
            return;
        }
        error.set("");
        if (typed.isBlank()) {
            found.clear();
            menu.hide();
            return;
        }
        search.accept(typed.strip(), all -> {
            // an answer to what stood here before is too late
            if (typed.equals(getText())) {
                found.setAll(all.stream().limit(MOST).toList());
                offer();
            }
        });
    }

    private void offer() {
        menu.getItems().setAll(found.stream().map(this::item).toList());
        if (found.isEmpty() || !isFocused() || getScene() == null) {
            menu.hide();
        } else if (!menu.isShowing()) {
            menu.show(this, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(T each) {
        var item = new MenuItem(words.apply(each));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> choose(each));
        return item;
    }

    /// As if somebody had picked it.
    public void choose(T each) {
        value.set(Optional.of(each));
        write();
        end();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !getText().equals(words())) {
            left();
            key.consume();
        }
    }

    /// The one that is called so, or the only one found.
    private void left() {
        menu.hide();
        var typed = getText() == null ? "" : getText().strip();
        if (typed.equals(words())) {
            return;
        }
        if (typed.isEmpty()) {
            value.set(Optional.empty());
            return;
        }
        var called = found.stream().filter(each -> folded(words.apply(each)).equals(folded(typed))).findFirst();
        called.or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                .ifPresentOrElse(this::choose, () -> {
                    write();
                    error.set(texts.text("kit.field.sought", typed));
                });
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
