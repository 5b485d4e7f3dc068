package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// The virtual rows of a list: only what is in view has nodes, and coming near the end asks for more.
final class RowTable<T> extends TableView<T> {

    /// A column is never shared out narrower than this, and no narrower than its head; the list scrolls sideways instead.
    private static final double NARROWEST = 56;

    private static final double NARROWEST_WORDS = 92;
    private static final double AROUND_A_HEAD = 36;

    private final ListModel<T> model;
    private final List<Column<T>> columns;
    private final ArrayList<TableColumn<T, Column.Cell>> made = new ArrayList<>();

    /// The widths that somebody has drawn columns to, by their keys.
    private final Map<String, Integer> drawn = new HashMap<>();

    private Optional<TableColumn<T, T>> marks = Optional.empty();
    private boolean arranging;
    private Runnable reset = () -> {};
    private Optional<ScrollBar> across = Optional.empty();
    private Runnable laidOut = () -> {};

    RowTable(String name, ListModel<T> model, List<Column<T>> columns) {
        super(model.rows());
        this.model = model;
        this.columns = columns;
        setAccessibleText(name);
        setId("list.rows");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setRowFactory(_ -> new Row());
        columns.forEach(column -> made.add(tableColumn(column)));
        getColumns().setAll(made);
        setSortPolicy(_ -> {
            sorted();
            return true;
        });
        model.orders(orders());
        widthProperty().subscribe(_ -> share());
        made.forEach(column -> column.visibleProperty().subscribe((_, _) -> share()));
    }

    /// Puts a mark before each row by which it is chosen beside others; on the keyboard that is Ctrl+Space.
    ///
    /// @param head what the column is for, for who hears it
    void marked(String head) {
        if (marks.isEmpty()) {
            var column = RowMarks.<T>column(head);
            marks = Optional.of(column);
            arranging = true;
            getColumns().addFirst(column);
            arranging = false;
            share();
        }
    }

    List<TableColumn<T, Column.Cell>> made() {
        return made;
    }

    private TableColumn<T, Column.Cell> tableColumn(Column<T> column) {
        var made = new TableColumn<T, Column.Cell>(column.title());
        made.setId(column.key());
        made.setVisible(column.shown());
        made.setSortable(column.sortable());
        made.setReorderable(true);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(column.cell().apply(row.getValue())));
        CellView.dress(made, column.kind());
        return made;
    }

    private void sorted() {
        if (!arranging) {
            model.ask(model.query().get().sort(order()));
        }
    }

    /// The column that the heads say the list is sorted by.
    Optional<ListQuery.Sort> order() {
        return getSortOrder().stream()
                .findFirst()
                .map(column -> new ListQuery.Sort(column.getId(), column.getSortType() == SortType.DESCENDING));
    }

    /// Begins sorted as somebody left it.
    void begin(Optional<ListQuery.Sort> sort) {
        arranging = true;
        show(sort);
        arranging = false;
        model.begin(model.query().get().sort(order()));
    }

    /// Sorts as a click on the head would.
    void sortBy(TableColumn<T, ?> column, SortType type) {
        column.setSortType(type);
        getSortOrder().setAll(List.of(column));
        sorted();
    }

    private void show(Optional<ListQuery.Sort> sort) {
        getSortOrder().clear();
        sort.flatMap(by -> sortable().filter(column -> column.getId().equals(by.column())).findFirst())
                .ifPresent(column -> {
                    column.setSortType(sort.orElseThrow().descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    getSortOrder().add(column);
                });
    }

    /// The columns that sort, without those that are hidden.
    Stream<TableColumn<T, ?>> sortable() {
        return getVisibleLeafColumns().stream().filter(TableColumn::isSortable).map(column -> (TableColumn<T, ?>) column);
    }

    /// By the keyboard: the next column, or the other way round.
    void sortNext() {
        var columns = sortable().toList();
        if (!columns.isEmpty()) {
            int now = getSortOrder().isEmpty() ? -1 : columns.indexOf(getSortOrder().getFirst());
            sortBy(columns.get((now + 1) % columns.size()), SortType.ASCENDING);
        }
    }

    void turnAround() {
        getSortOrder().stream()
                .findFirst()
                .ifPresent(column -> sortBy(
                        column,
                        column.getSortType() == SortType.ASCENDING ? SortType.DESCENDING : SortType.ASCENDING));
    }

    private Map<String, Comparator<T>> orders() {
        var orders = new HashMap<String, Comparator<T>>();
        columns.forEach(column -> column.order().ifPresent(order -> orders.put(column.key(), order)));
        return orders;
    }

    /// How far the list is scrolled sideways.
    double sideways() {
        return across.filter(ScrollBar::isVisible).map(ScrollBar::getValue).orElse(0.0);
    }

    /// Tells when columns got another width or place.
    void onLaidOut(Runnable run) {
        laidOut = run;
        made.forEach(column -> column.widthProperty().subscribe(_ -> run.run()));
        getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<T, ?>>) _ -> run.run());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (across.isEmpty()) {
            across = bar(Orientation.HORIZONTAL);
            across.ifPresent(bar -> bar.valueProperty().subscribe(_ -> laidOut.run()));
        }
    }

    /// Spreads the width over the columns in view by their shares; those drawn to a width of their own keep it, and the
    /// scroll bar's place stays free.
    private void share() {
        if (getWidth() <= 0) {
            return;
        }
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - scrollBar() - marks.map(TableColumn::getWidth).orElse(0.0);
        var open = new ArrayList<Column<T>>();
        for (var column : columns) {
            if (shown(column).isPresent()) {
                int width = drawn.getOrDefault(column.key(), 0);
                room -= width;
                if (width == 0) {
                    open.add(column);
                } else {
                    widen(column, width);
                }
            }
        }
        shareOut(open, room);
    }

    /// Those that would become too narrow take what they need; the others give it.
    private void shareOut(List<Column<T>> open, double room) {
        int parts = Math.max(1, open.stream().mapToInt(Column::share).sum());
        var tight = open.stream()
                .filter(column -> room * column.share() / parts < narrowest(column))
                .toList();
        if (tight.isEmpty()) {
            open.forEach(column -> widen(column, Math.floor(room * column.share() / parts)));
            return;
        }
        tight.forEach(column -> widen(column, narrowest(column)));
        var rest = new ArrayList<>(open);
        rest.removeAll(tight);
        shareOut(rest, room - tight.stream().mapToDouble(this::narrowest).sum());
    }

    private void widen(Column<T> column, double width) {
        shown(column).ifPresent(made -> made.setPrefWidth(width));
    }

    private double narrowest(Column<T> column) {
        double head = Math.ceil(new Text(column.title()).getLayoutBounds().getWidth()) + AROUND_A_HEAD;
        return Math.max(column.kind() == Column.Kind.WORDS ? NARROWEST_WORDS : NARROWEST, head);
    }

    private Optional<TableColumn<T, Column.Cell>> shown(Column<T> column) {
        return made.stream()
                .filter(made -> made.getId().equals(column.key()) && made.isVisible())
                .findFirst();
    }

    /// The columns in view, in their order.
    List<Column<T>> inView() {
        return getVisibleLeafColumns().stream()
                .flatMap(made -> columns.stream().filter(column -> column.key().equals(made.getId())))
                .toList();
    }

    /// Arranges the columns as somebody left them; columns that are new since then stay at the end as they are.
    void arrange(List<ListLook.Place> places) {
        arranging = true;
        var order = new ArrayList<TableColumn<T, ?>>();
        drawn.clear();
        for (var place : places) {
            made.stream().filter(column -> column.getId().equals(place.column())).findFirst().ifPresent(column -> {
                column.setVisible(place.shown());
                order.add(column);
                if (place.width() > 0) {
                    drawn.put(place.column(), place.width());
                }
            });
        }
        if (places.isEmpty()) {
            columns.forEach(column -> made.get(columns.indexOf(column)).setVisible(column.shown()));
        }
        made.stream().filter(column -> !order.contains(column)).forEach(order::add);
        marks.ifPresent(order::addFirst);
        getColumns().setAll(order);
        arranging = false;
        share();
    }

    List<ListLook.Place> places() {
        return getColumns().stream()
                .filter(column -> marks.filter(column::equals).isEmpty())
                .map(column -> new ListLook.Place(
                        column.getId(), column.isVisible(), drawn.getOrDefault(column.getId(), 0)))
                .toList();
    }

    /// The columns as they were before anybody arranged them.
    void reset() {
        arrange(List.of());
        reset.run();
    }

    /// Tells when a person moved, drew or chose a column.
    void onArranged(Runnable run) {
        reset = run;
        getColumns().addListener((ListChangeListener<TableColumn<T, ?>>) _ -> arranged(run));
        made.forEach(column -> column.visibleProperty().subscribe((_, _) -> arranged(run)));
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
            var wider = made.stream()
                    .filter(TableColumn::isVisible)
                    .filter(column -> Math.abs(column.getWidth() - column.getPrefWidth()) > 1)
                    .toList();
            wider.forEach(column -> drawn.put(column.getId(), (int) Math.round(column.getWidth())));
            if (!wider.isEmpty()) {
                share();
                arranged(run);
            }
        });
    }

    private void arranged(Runnable run) {
        if (!arranging) {
            run.run();
        }
    }

    private double scrollBar() {
        return bar(Orientation.VERTICAL).map(bar -> bar.prefWidth(-1)).orElse(0.0);
    }

    private Optional<ScrollBar> bar(Orientation way) {
        return lookupAll(".scroll-bar").stream()
                .filter(bar -> bar instanceof ScrollBar one && one.getOrientation() == way)
                .map(ScrollBar.class::cast)
                .findFirst();
    }

    private final class Row extends TableRow<T> {

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (!empty) {
                model.seen(getIndex());
            }
        }
    }
}
