package org.threeplug.kit.pattern;

import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.Tint;

/// How a cell of a table looks: words, figures that run from left to right in every script, or a state.
public final class CellView<T> extends TableCell<T, Column.Cell> {

    private final Column.Kind kind;

    private CellView(Column.Kind kind) {
        this.kind = kind;
        setGraphicTextGap(8);
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
        var tint = empty || cell == null ? Optional.<String>empty() : cell.tint();
        setContentDisplay(
                state ? ContentDisplay.GRAPHIC_ONLY : tint.isPresent() ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
        setGraphic(state ? new Badge(cell.meaning(), cell.text()) : tint.<Node>map(Tint::bar).orElse(null));
        setText(empty || cell == null ? "" : cell.text());
    }
}
