package org.threeplug.kit.pattern;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Texts;
import org.threeplug.kit.control.Paragraph;

/// Ctrl+K: type a few letters of anything, Enter goes there.
public final class CommandPalette extends VBox {

    private final ListView<PaletteModel.Entry> list;
    private final Runnable close;
    private final Consumer<PaletteModel.Entry> chosen;

    public CommandPalette(PaletteModel model, Texts texts, Runnable close) {
        this(model, texts, close, _ -> {});
    }

    /// @param chosen hears what is gone to
    public CommandPalette(PaletteModel model, Texts texts, Runnable close, Consumer<PaletteModel.Entry> chosen) {
        this.close = close;
        this.chosen = chosen;
        list = new ListView<>(model.found());
        var words = new TextField();
        words.setId("palette.words");
        words.setPromptText(texts.text("kit.palette.prompt"));
        words.setAccessibleText(texts.text("kit.palette.prompt"));
        words.textProperty().subscribe(typed -> {
            model.type(typed);
        });
        list.setAccessibleText(texts.text("kit.palette.found"));
        list.setCellFactory(_ -> new EntryCell());
        list.setPlaceholder(new Paragraph(texts.text("kit.palette.nothing"), "muted"));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> run());
        // A listener of changes, so that the list has heard of them before.
        model.found().addListener((ListChangeListener<PaletteModel.Entry>) _ -> selectFirst());
        selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("palette");
        setAccessibleText(texts.text("kit.palette"));
        getChildren().addAll(words, list);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(key, 1);
            case UP -> move(key, -1);
            case ENTER -> {
                key.consume();
                run();
            }
            default -> {}
        }
    }

    private void move(KeyEvent key, int by) {
        key.consume();
        var selection = list.getSelectionModel();
        selection.clearAndSelect(
                Math.clamp(selection.getSelectedIndex() + by, 0, Math.max(0, list.getItems().size() - 1)));
        list.scrollTo(selection.getSelectedIndex());
    }

    private void run() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close.run();
            chosen.accept(entry);
            entry.run().run();
        }
    }

    private void selectFirst() {
        if (list.getItems().isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
        }
    }

    private static final class EntryCell extends ListCell<PaletteModel.Entry> {

        @Override
        protected void updateItem(PaletteModel.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : row(entry));
        }

        private static HBox row(PaletteModel.Entry entry) {
            var group = new Label(entry.group());
            group.getStyleClass().addAll("muted", "t-12");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var row = new HBox(Icon.named(entry.icon()), new Label(entry.title()), group, space);
            if (!entry.keys().isEmpty()) {
                var keys = new Label(entry.keys());
                keys.getStyleClass().add("key-hint");
                row.getChildren().add(keys);
            }
            row.getStyleClass().add("box");
            return row;
        }
    }
}
