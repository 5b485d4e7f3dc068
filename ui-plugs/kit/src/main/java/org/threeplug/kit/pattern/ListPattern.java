package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.words.Texts;

/// One way to look through many things: search, filters, saved views, virtual rows, column chooser, bulk bar, export,
/// and an empty state that says why and how. Arrows and Enter, F5 and Ctrl+N work inside it.
///
/// ```java
/// new ListPattern<>(texts.text("items"), model, columns, texts)
///     .remembers("items", memory)
///     .exports("items", exports)
///     .chip("low", texts.text("items.low"))
///     .day("from", texts.text("items.from"))
///     .onOpen(model::open)
///     .onNew(texts.text("items.new"), model::create)
///     .bulk(texts.text("items.print-labels"), Icon.PRINT, model::printLabels)
///     .empty(new EmptyState(Icon.ITEM, …));
/// ```
public final class ListPattern<T> extends VBox {

    private final FlowPane narrow = new FlowPane();
    private final List<Column<T>> every;
    private final List<Node> picks = new ArrayList<>();
    private final List<Node> chips = new ArrayList<>();
    private final HBox tools = new HBox();
    private final HBox filters = new HBox(narrow);
    private final FlowPane bulk = new FlowPane();
    private final Label selected = new Label();
    private final ActionButton columns;
    private Supplier<List<Column<T>>> inFiles = List::of;
    private final ListNarrowing narrowing;
    private final ListViews views;
    private final RowTable<T> table;
    private final ListModel<T> model;
    private final String name;
    private final Texts texts;
    private Node none = new Label();
    private Consumer<T> open = _ -> {};
    private Runnable create = () -> {};
    private Runnable chosenExport = () -> {};

    public ListPattern(String name, ListModel<T> model, List<Column<T>> shown, Texts texts) {
        this.name = name;
        this.every = List.copyOf(shown);
        this.model = model;
        this.texts = texts;
        columns = ActionButton.iconOnly(Icon.COLUMNS, texts.text("kit.list.columns"), () -> {});
        narrowing = new ListNarrowing(model, texts);
        views = new ListViews(model, narrowing, texts);
        table = new RowTable<>(name, model, shown);
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("list-pattern");
        setAccessibleText(name);
        makeTools();
        makeBulk();
        makeTable();
        views.onChange(this::showChips);
        getChildren()
                .addAll(tools, filters, views.naming(), table, new TotalsRow<>(table, model, texts), bulk, new ListFoot(model, texts));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.stopped().subscribe((_, _) -> showEmpty());
    }

    /// A filter a touch switches on or off; its key joins the query.
    public ListPattern<T> chip(String key, String words) {
        chips.add(narrowing.chip(key, words));
        showChips();
        return this;
    }

    /// A filter for a day.
    public ListPattern<T> day(String key, String words) {
        return filter(ListFilter.day(key, words, texts));
    }

    /// Days from and to, and the usual spans by their names. The source reads them with [Days#from] and [Days#to].
    public ListPattern<T> days(String from, String to) {
        return filter(ListFilter.days(texts)).day(Days.FROM, from).day(Days.TO, to);
    }

    /// What the list is narrowed to at first; everything else is asked for.
    public ListPattern<T> begins(ListQuery query) {
        narrowing.begin(query);
        return this;
    }

    /// What the list is narrowed to at first, in the place of what it is narrowed to now.
    public void narrow(ListQuery query) {
        narrowing.show(query);
    }

    /// A filter for one of some things, which may still be arriving.
    ///
    /// @param all what stands for all of them
    /// @param id what the query names a thing by
    public <C> ListPattern<T> choice(
            String key, String words, String all, ObservableList<C> choices, Function<C, String> id, Function<C, String> said) {
        return filter(ListFilter.choice(key, words, all, choices, id, said));
    }

    /// A filter for as many of some things as somebody ticks; the query names them one below the other ([#picked]).
    public <C> ListPattern<T> many(
            String key, String words, ObservableList<C> choices, Function<C, String> id, Function<C, String> said) {
        return filter(ListFilter.many(key, words, choices, id, said));
    }

    /// What somebody ticked in a filter of [#many].
    public static List<String> picked(String value) {
        return List.of(value.split(Ticking.BETWEEN));
    }

    /// A filter for an end of a range, in whichever field reads such figures.
    public <C> ListPattern<T> figure(
            String key, String words, TextField field, ObjectProperty<Optional<C>> value, Function<C, String> said,
            Function<String, Optional<C>> read) {
        return filter(ListFilter.figure(key, words, field, value, said, read));
    }

    private ListPattern<T> filter(ListFilter filter) {
        narrowing.add(filter);
        picks.add(filter.control());
        showChips();
        return this;
    }

    /// Something to do about the list as a whole, at the end of the line of filters.
    public ListPattern<T> action(ActionButton button) {
        button.setMinWidth(USE_PREF_SIZE);
        filters.getChildren().add(button);
        return this;
    }

    public ListPattern<T> onOpen(Consumer<T> run) {
        open = run;
        return this;
    }

    public ListPattern<T> onNew(String action, Runnable run) {
        create = run;
        var button = ActionButton.primary(action, run).icon(Icon.ADD).key("Ctrl+N");
        button.setMinWidth(USE_PREF_SIZE);
        tools.getChildren().add(button);
        return this;
    }

    /// What can be done with all selected rows at once.
    public ListPattern<T> bulk(String action, Icon icon, Consumer<List<T>> run) {
        bulk.getChildren()
                .add(ActionButton.quiet(action, () -> run.accept(selection())).icon(icon));
        table.marked(texts.text("kit.list.mark"));
        return this;
    }

    /// Each person finds the columns as they left them, and their own views.
    ///
    /// @param list the key it is kept under
    public ListPattern<T> remembers(String list, ListMemory memory) {
        table.arrange(memory.look(list).columns());
        table.begin(memory.look(list).sort());
        model.query()
                .map(ListQuery::sort)
                .subscribe((_, sort) -> memory.keep(list, memory.look(list).sort(sort)));
        table.onArranged(() -> memory.keep(list, memory.look(list).columns(table.places())));
        views.begin(memory.look(list).views(), saved -> memory.keep(list, memory.look(list).views(saved)));
        return this;
    }

    /// Something to look at above the rows, such as a picture of their figures.
    public ListPattern<T> aboveRows(Node shown) {
        getChildren().add(getChildren().indexOf(table), shown);
        return this;
    }

    /// Columns that only files have and that are asked for, away from the screen, when one is written.
    public ListPattern<T> alsoInFiles(Supplier<List<Column<T>>> columns) {
        inFiles = columns;
        return this;
    }

    /// Lets whoever may write the whole list to a file, as it is narrowed and with the columns in view.
    public ListPattern<T> exports(String list, ListExports exports) {
        if (exports.allowed()) {
            var strip = new ExportStrip<>(list, name, model, this::exported, () -> inFiles.get(), exports, texts);
            tools.getChildren().add(tools.getChildren().indexOf(columns) + 1, strip.button());
            getChildren().add(getChildren().indexOf(table), strip);
            chosenExport = () -> {
                var button = ActionButton.quiet(texts.text("kit.list.export-chosen"), () -> {}).icon(Icon.EXPORT);
                button.setId("list.export-chosen");
                button.setOnAction(_ -> strip.formats(selection()).show(button, Side.TOP, 0, 0));
                bulk.getChildren().add(button);
            };
        }
        return this;
    }

    /// Lets whoever may write lists to a file write the selected rows alone.
    public ListPattern<T> bulkExport() {
        chosenExport.run();
        if (bulk.getChildren().size() > 1) {
            table.marked(texts.text("kit.list.mark"));
        }
        return this;
    }

    /// Those in view, and behind them what files always have.
    private List<Column<T>> exported() {
        var seen = table.inView();
        return Stream.concat(
                        seen.stream(),
                        every.stream()
                                .filter(Column::exported)
                                .filter(column -> seen.stream().noneMatch(one -> one.key().equals(column.key()))))
                .toList();
    }

    /// For rows that have no words to search.
    public ListPattern<T> unsearchable() {
        narrowing.search().setVisible(false);
        narrowing.search().setManaged(false);
        return this;
    }

    public ListPattern<T> empty(Node state) {
        none = state;
        showEmpty();
        return this;
    }

    /// Nothing that was stopped is told to be nothing.
    private void showEmpty() {
        table.setPlaceholder(
                model.stopped().get()
                        ? new EmptyState(Icon.STOP, texts.text("kit.list.stopped"), texts.text("kit.list.stopped.how"))
                        : none);
    }
    public List<T> selection() {
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    /// Where the keyboard starts.
    public Node start() {
        return narrowing.search().isVisible() ? narrowing.search() : table;
    }

    private void makeTools() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox.setHgrow(narrow, Priority.ALWAYS);
        narrow.setMinWidth(0);
        narrow.widthProperty().subscribe(width -> narrow.setPrefWrapLength(width.doubleValue()));
        narrow.getStyleClass().add("chips");
        columns.setId("list.columns");
        columns.setOnAction(_ -> chooser().show(columns, Side.BOTTOM, 0, 0));
        tools.getStyleClass().add("tools");
        tools.getChildren().addAll(narrowing.search(), space, views.star(), columns);
        filters.getStyleClass().addAll("tools", "filters");
        filters.setMinHeight(USE_PREF_SIZE);
        filters.managedProperty()
                .bind(Bindings.isNotEmpty(narrow.getChildren())
                        .or(Bindings.size(filters.getChildren()).greaterThan(1)));
    }

    private void makeBulk() {
        bulk.getStyleClass().add("bulk");
        bulk.setVisible(false);
        bulk.managedProperty().bind(bulk.visibleProperty());
        bulk.setMinWidth(0);
        bulk.widthProperty().subscribe(width -> bulk.setPrefWrapLength(width.doubleValue()));
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
            } else if (key.getCode() == KeyCode.F6) {
                sortByKey(key.isShiftDown());
                key.consume();
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.UP && table.getSelectionModel().getSelectedIndex() <= 0
                    && narrowing.search().isVisible()) {
                narrowing.search().requestFocus();
                key.consume();
            }
        });
        narrowing.search().addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                intoRows();
                key.consume();
            }
        });
    }

    /// F6 sorts by the next column, with Shift the other way round.
    public void sortByKey(boolean turnAround) {
        if (turnAround) {
            table.turnAround();
        } else {
            table.sortNext();
        }
    }

    private void intoRows() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
            table.getFocusModel().focus(0);
        }
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
        }
    }

    private ContextMenu chooser() {
        var menu = new ContextMenu();
        table.made().forEach(column -> {
            var choice = new CheckMenuItem(column.getText());
            choice.setSelected(column.isVisible());
            choice.selectedProperty().subscribe((_, on) -> column.setVisible(on));
            menu.getItems().add(choice);
        });
        var order = new Menu(texts.text("kit.list.sort"));
        table.sortable().forEach(column -> {
            var by = new MenuItem(column.getText());
            by.setMnemonicParsing(false);
            by.setOnAction(_ -> table.sortBy(column, TableColumn.SortType.ASCENDING));
            order.getItems().add(by);
        });
        if (!order.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().add(order);
        }
        var reset = new MenuItem(texts.text("kit.list.columns-reset"));
        reset.setOnAction(_ -> table.reset());
        menu.getItems().addAll(new SeparatorMenuItem(), reset);
        return menu;
    }

    private void showChips() {
        List<ToggleButton> saved = views.chips();
        narrow.getChildren().setAll(picks);
        narrow.getChildren().addAll(saved);
        narrow.getChildren().addAll(chips);
    }

}
