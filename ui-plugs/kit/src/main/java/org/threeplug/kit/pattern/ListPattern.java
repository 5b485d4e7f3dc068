package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.geometry.Side;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Texts;
import org.threeplug.kit.control.ActionButton;

/// One way to look through many things: search, filter chips, virtual rows, column chooser, bulk bar, export, and an
/// empty state that says why and how. Arrows and Enter, F5 and Ctrl+N work inside it.
///
/// ```java
/// new ListPattern<>(texts.text("items"), model, columns, texts)
///     .chip("low", texts.text("items.low"))
///     .onOpen(model::open)
///     .onNew(texts.text("items.new"), model::create)
///     .bulk(texts.text("items.print-labels"), Icon.PRINT, model::printLabels)
///     .onExport(model::export)
///     .empty(new EmptyState(Icon.ITEM, …));
/// ```
public final class ListPattern<T> extends VBox {

    private static final Duration TYPING = Duration.millis(180);

    private final Map<String, ToggleButton> chips = new LinkedHashMap<>();
    private final FlowPane chipRow = new FlowPane();
    private final HBox tools = new HBox();
    private final HBox bulk = new HBox();
    private final TextField search = new TextField();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final Label selected = new Label();
    private final Label foot = new Label();
    private final RowTable<T> table;
    private final ListModel<T> model;
    private final Texts texts;
    private Consumer<T> open = _ -> {};
    private Runnable create = () -> {};

    public ListPattern(String name, ListModel<T> model, List<Column<T>> columns, Texts texts) {
        this.model = model;
        this.texts = texts;
        table = new RowTable<>(name, model, columns);
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("list-pattern");
        setAccessibleText(name);
        makeTools();
        makeBulk();
        makeTable();
        var footRow = new HBox(foot);
        footRow.getStyleClass().add("foot");
        foot.getStyleClass().add("muted");
        chipRow.getStyleClass().add("chips");
        chipRow.managedProperty().bind(Bindings.isNotEmpty(chipRow.getChildren()));
        getChildren().addAll(tools, chipRow, bulk, table, footRow);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.count().subscribe(_ -> tell());
        model.rows().subscribe(this::tell);
        model.loading().subscribe(_ -> tell());
    }

    /// A filter a touch switches on or off; its key joins the query.
    public ListPattern<T> chip(String key, String words) {
        var chip = new ToggleButton(words);
        chip.getStyleClass().setAll("toggle-button", "chip");
        chip.setId("chip." + key);
        chip.setAccessibleText(words);
        chip.selectedProperty().subscribe(on -> chip.setGraphic(on ? Icon.CHECK.node() : null));
        chip.setOnAction(_ -> model.ask(model.query().get().chips(chipsOn())));
        chips.put(key, chip);
        chipRow.getChildren().add(chip);
        return this;
    }

    public ListPattern<T> onOpen(Consumer<T> run) {
        open = run;
        return this;
    }

    public ListPattern<T> onNew(String action, Runnable run) {
        create = run;
        tools.getChildren().add(ActionButton.primary(action, run).icon(Icon.ADD).key("Ctrl+N"));
        return this;
    }

    /// What can be done with all selected rows at once.
    public ListPattern<T> bulk(String action, Icon icon, Consumer<List<T>> run) {
        bulk.getChildren()
                .add(ActionButton.quiet(action, () -> run.accept(selection())).icon(icon));
        return this;
    }

    /// The export gets the query, not the rows in view: it is about all of them.
    public ListPattern<T> onExport(Consumer<ListQuery> run) {
        tools.getChildren()
                .add(3, ActionButton.quiet(texts.text("kit.list.export"), () -> run.accept(model.query().get()))
                        .icon(Icon.EXPORT));
        return this;
    }

    public ListPattern<T> empty(Node state) {
        table.setPlaceholder(state);
        return this;
    }

    public List<T> selection() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /// Where the keyboard starts.
    public Node searchField() {
        return search;
    }

    private void makeTools() {
        search.setPromptText(texts.text("kit.list.search"));
        search.setAccessibleText(texts.text("kit.list.search"));
        search.setId("list.search");
        search.textProperty().subscribe(_ -> typing.playFromStart());
        typing.setOnFinished(_ -> model.ask(model.query().get().search(search.getText())));
        search.setOnAction(_ -> {
            typing.stop();
            model.ask(model.query().get().search(search.getText()));
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var columns = ActionButton.iconOnly(Icon.COLUMNS, texts.text("kit.list.columns"), () -> {});
        columns.setOnAction(_ -> chooser().show(columns, Side.BOTTOM, 0, 0));
        tools.getStyleClass().add("tools");
        tools.getChildren().addAll(search, space, columns);
    }

    private void makeBulk() {
        bulk.getStyleClass().add("bulk");
        bulk.setVisible(false);
        bulk.managedProperty().bind(bulk.visibleProperty());
        selected.getStyleClass().add("strong");
        bulk.getChildren().add(selected);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<T>) _ -> {
            int number = table.getSelectionModel().getSelectedItems().size();
            selected.setText(texts.count("kit.list.selected", number));
            bulk.setVisible(number > 1 && bulk.getChildren().size() > 1);
        });
    }

    private void makeTable() {
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openFocused();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openFocused();
                key.consume();
            }
        });
    }

    private void openFocused() {
        var row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row);
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.F5) {
            model.refresh();
            key.consume();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.N) {
            create.run();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN && search.isFocused()) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
            key.consume();
        }
    }

    private ContextMenu chooser() {
        var menu = new ContextMenu();
        table.made().forEach(column -> {
            var choice = new CheckMenuItem(column.getText());
            choice.setSelected(column.isVisible());
            choice.selectedProperty().subscribe(column::setVisible);
            menu.getItems().add(choice);
        });
        return menu;
    }

    private Set<String> chipsOn() {
        return chips.entrySet().stream()
                .filter(chip -> chip.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void tell() {
        var words = new ArrayList<String>();
        var count = model.count().get();
        words.add(texts.count("kit.list.rows", count.orElse(model.rows().size())));
        if (model.loading().get()) {
            words.add(texts.text("kit.list.loading"));
        }
        foot.setText(String.join(" · ", words));
    }
}
