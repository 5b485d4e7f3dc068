package org.threeplug.kit.pattern;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The marks before rows that show which are chosen, and choose or leave one more without the others.
final class RowMarks {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 36;

    private RowMarks() {}

    static <T> TableColumn<T, T> column(String head) {
        var column = new TableColumn<T, T>("");
        column.setId("marks");
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setMinWidth(WIDTH);
        column.setMaxWidth(WIDTH);
        column.setPrefWidth(WIDTH);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Mark<>(head));
        return column;
    }

    private static final class Mark<T> extends TableCell<T, T> {

        private final StackPane box = new StackPane(tick());
        private Subscription chosen = Subscription.EMPTY;

        Mark(String head) {
            getStyleClass().add("mark-cell");
            box.getStyleClass().add("mark");
            box.setMouseTransparent(true);
            setAccessibleText(head);
            tableRowProperty().subscribe(row -> {
                chosen.unsubscribe();
                chosen = row == null
                        ? Subscription.EMPTY
                        : row.selectedProperty().subscribe(on -> box.pseudoClassStateChanged(CHOSEN, on));
            });
            addEventFilter(MouseEvent.ANY, this::pressed);
        }

        private static Region tick() {
            var tick = new Region();
            tick.getStyleClass().add("tick");
            return tick;
        }

        /// Nothing of the click is left for the row, which would choose itself alone.
        private void pressed(MouseEvent click) {
            boolean pressed = click.getEventType() == MouseEvent.MOUSE_PRESSED;
            if (pressed || click.getEventType() == MouseEvent.MOUSE_RELEASED || click.getEventType() == MouseEvent.MOUSE_CLICKED) {
                click.consume();
            }
            if (pressed && !isEmpty()) {
                var model = getTableView().getSelectionModel();
                if (model.isSelected(getIndex())) {
                    model.clearSelection(getIndex());
                } else {
                    model.select(getIndex());
                }
                getTableView().requestFocus();
            }
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : box);
        }
    }
}
