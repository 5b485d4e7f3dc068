package org.threeplug.kit.pattern;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.threeplug.kit.control.Badge;

/// How a cell of a table looks: words, figures that run from left to right in every script, or a state.
public final class CellView<T> extends TableCell<T, Column.Cell> {

    private final Column.Kind kind;

    private CellView(Column.Kind kind) {
        this.kind = kind;
        if (kind == Column.Kind.AMOUNT) {
            getStyleClass().add("amount");
            setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
    }

    /// Gives a table's column the look of its kind.
    public static <T> void dress(TableColumn<T, Column.Cell> column, Column.Kind kind) {
        column.setCellFactory(_ -> new CellView<>(kind));
        if (kind == Column.Kind.AMOUNT) {
            column.getStyleClass().add("amounts");
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
