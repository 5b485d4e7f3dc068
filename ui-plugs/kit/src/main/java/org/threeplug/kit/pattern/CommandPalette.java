package org.threeplug.kit.pattern;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
import org.threeplug.kit.control.Paragraph;
import org.threeplug.words.Texts;

/// Ctrl+K: type a few letters of anything, Enter goes there.
public final class CommandPalette extends VBox {

    /// @param heading what begins with it; may be empty
    private record Row(PaletteModel.Entry entry, String heading) {}

    private final ListView<Row> list = new ListView<>();
    private final PaletteModel model;
    private final Texts texts;
    private final Runnable close;
    private final Consumer<PaletteModel.Entry> chosen;

    /// Whether what is found answers other words than before.
    private boolean anew = true;

    public CommandPalette(PaletteModel model, Texts texts, Runnable close) {
        this(model, texts, close, _ -> {});
    }

    /// @param chosen hears what is gone to
    public CommandPalette(PaletteModel model, Texts texts, Runnable close, Consumer<PaletteModel.Entry> chosen) {
        this.close = close;
        this.chosen = chosen;
        this.model = model;
        this.texts = texts;
        var words = new TextField();
        words.setId("palette.words");
        words.setPromptText(texts.text("kit.palette.prompt"));
        words.setAccessibleText(texts.text("kit.palette.prompt"));
        words.textProperty().subscribe(typed -> {
            anew = true;
            model.type(typed);
            anew = false;
        });
        list.setAccessibleText(texts.text("kit.palette.found"));
        list.setCellFactory(_ -> new EntryCell());
        var nothing = new Paragraph(texts.text("kit.palette.nothing"), "muted");
        nothing.visibleProperty().bind(model.searching().not());
        list.setPlaceholder(nothing);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> run());
        model.found().addListener((ListChangeListener<PaletteModel.Entry>) _ -> show());
        show();
        anew = false;
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("palette");
        setAccessibleText(texts.text("kit.palette"));
        var hint = new Paragraph(texts.text("kit.palette.hint"), "muted");
        getChildren().addAll(words, list, hint);
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
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            var entry = row.entry();
            close.run();
            chosen.accept(entry);
            entry.run().run();
        }
    }

    /// What comes late stays beside what was chosen meanwhile: Enter does what a person saw when they pressed it.
    private void show() {
        var before = Optional.ofNullable(list.getSelectionModel().getSelectedItem()).filter(_ -> !anew);
        list.getItems()
                .setAll(IntStream.range(0, model.found().size())
                        .mapToObj(row -> new Row(
                                model.found().get(row), model.heading(row).map(texts::text).orElse("")))
                        .toList());
        if (list.getItems().isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else {
            int row = before.map(old -> place(old.entry())).orElse(0);
            list.getSelectionModel().clearAndSelect(row);
            list.scrollTo(row);
        }
    }

    private int place(PaletteModel.Entry entry) {
        return IntStream.range(0, list.getItems().size())
                .filter(row -> list.getItems().get(row).entry().isSame(entry))
                .findFirst()
                .orElse(0);
    }

    /// As wide as the list and no wider: a long name is cut short.
    private static final class EntryCell extends ListCell<Row> {

        EntryCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : shown(row));
        }

        private static VBox shown(Row row) {
            var hit = new VBox(entry(row.entry()));
            if (!row.heading().isEmpty()) {
                var heading = new Label(row.heading());
                heading.getStyleClass().addAll("muted", "t-12", "kind");
                hit.getChildren().addFirst(heading);
            }
            return hit;
        }

        private static HBox entry(PaletteModel.Entry entry) {
            var title = new Label(entry.title());
            title.getStyleClass().add("found");
            var group = new Label(entry.group());
            group.getStyleClass().addAll("muted", "t-12");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var row = new HBox(Icon.named(entry.icon()), title, group, space);
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
