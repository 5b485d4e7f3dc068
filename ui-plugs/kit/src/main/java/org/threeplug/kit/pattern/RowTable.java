package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// The virtual rows of a list: only what is in view has nodes, and coming near the end asks for more.
final class RowTable<T> extends TableView<T> {

    /// A column is never shared out narrower than this; the list scrolls sideways instead.
    private static final double NARROWEST = 56;

    private final ListModel<T> model;
    private final List<Column<T>> columns;
    private final ArrayList<TableColumn<T, Column.Cell>> made = new ArrayList<>();

    /// The widths that somebody has drawn columns to, by their keys.
    private final Map<String, Integer> drawn = new HashMap<>();

    private boolean arranging;
    private Runnable reset = () -> {};

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
        widthProperty().subscribe(_ -> share());
        made.forEach(column -> column.visibleProperty().subscribe((_, _) -> share()));
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
        var order = getSortOrder().stream()
                .findFirst()
                .map(column -> new ListQuery.Sort(column.getId(), column.getSortType() == SortType.DESCENDING));
        model.ask(model.query().get().sort(order));
    }

    /// Spreads the width over the columns in view by their shares; those drawn to a width of their own keep it, and the
    /// scroll bar's place stays free.
    private void share() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - scrollBar();
        int parts = 0;
        for (var column : columns) {
            var width = drawn.getOrDefault(column.key(), 0);
            boolean shown = shown(column).isPresent();
            parts += shown && width == 0 ? column.share() : 0;
            room -= shown ? width : 0;
        }
        for (var column : columns) {
            double width = drawn.containsKey(column.key())
                    ? drawn.get(column.key())
                    : Math.max(NARROWEST, Math.floor(room * column.share() / Math.max(1, parts)));
            shown(column).filter(_ -> getWidth() > 0).ifPresent(made -> made.setPrefWidth(width));
        }
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
        getColumns().setAll(order);
        arranging = false;
        share();
    }

    List<ListLook.Place> places() {
        return getColumns().stream()
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
        return lookupAll(".scroll-bar").stream()
                .filter(bar -> bar instanceof ScrollBar vertical
                        && vertical.getOrientation() == Orientation.VERTICAL)
                .mapToDouble(bar -> bar.prefWidth(-1))
                .findFirst()
                .orElse(0);
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
