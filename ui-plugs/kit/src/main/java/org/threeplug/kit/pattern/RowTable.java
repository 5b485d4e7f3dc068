package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.threeplug.kit.control.Badge;

/// The virtual rows of a list: only what is in view has nodes, and coming near the end asks for more.
final class RowTable<T> extends TableView<T> {

    private final ListModel<T> model;
    private final List<Column<T>> columns;
    private final ArrayList<TableColumn<T, Column.Cell>> made = new ArrayList<>();

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
        made.forEach(column -> column.visibleProperty().subscribe(_ -> share()));
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
        made.setCellFactory(_ -> new CellView<>(column.kind()));
        if (column.kind() == Column.Kind.AMOUNT) {
            made.getStyleClass().add("amounts");
        }
        return made;
    }

    private void sorted() {
        var order = getSortOrder().stream()
                .findFirst()
                .map(column -> new ListQuery.Sort(column.getId(), column.getSortType() == SortType.DESCENDING));
        model.ask(model.query().get().sort(order));
    }

    /// Spreads the width over the columns in view by their shares; the scroll bar's place stays free.
    private void share() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - scrollBar();
        int parts = columns.stream()
                .filter(column -> shown(column).isPresent())
                .mapToInt(Column::share)
                .sum();
        if (room > 0 && parts > 0) {
            columns.forEach(column -> shown(column)
                    .ifPresent(made -> made.setPrefWidth(Math.floor(room * column.share() / parts))));
        }
    }

    private Optional<TableColumn<T, Column.Cell>> shown(Column<T> column) {
        return made.stream()
                .filter(made -> made.getId().equals(column.key()) && made.isVisible())
                .findFirst();
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

    private static final class CellView<T> extends TableCell<T, Column.Cell> {

        private final Column.Kind kind;

        CellView(Column.Kind kind) {
            this.kind = kind;
            if (kind == Column.Kind.AMOUNT) {
                getStyleClass().add("amount");
                setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            }
        }

        @Override
        protected void updateItem(Column.Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            boolean state = !empty && cell != null && kind == Column.Kind.STATE;
            setContentDisplay(state ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
            setGraphic(state ? new Badge(cell.meaning(), cell.text()) : null);
            setText(empty || cell == null ? "" : cell.text());
        }
    }
}
