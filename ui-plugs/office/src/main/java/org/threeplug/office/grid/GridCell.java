package org.threeplug.office.grid;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.threeplug.kit.control.Offers;

/// One cell of a sheet: what stands in it, whether it differs from the books and what is wrong with it; and, while somebody
/// writes into it, a field.
final class GridCell<R> extends TableCell<GridRow<R>, String> {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");

    private final GridTable<R> table;
    private final GridColumn<R> column;
    private final TextField field = new TextField();
    private String began = "";
    private boolean writing;
    private int at;

    GridCell(GridTable<R> table, GridColumn<R> column) {
        this.table = table;
        this.column = column;
        if (column.figure()) {
            getStyleClass().add("amount");
            field.getStyleClass().add("amount");
        }
        field.getStyleClass().add("cell-field");
        field.setAccessibleText(column.title());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe((_, inside) -> {
            if (!inside && writing) {
                leave(true);
            }
        });
        table.drawn(this::draw);
        Offers.over(field, String::toString, table::offers, field::setText);
    }

    GridColumn<R> column() {
        return column;
    }

    @Override
    public void startEdit() {
        if (isEmpty() || writing || !column.isWritten(getTableRow().getItem())) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        writing = true;
        at = getIndex();
        began = getText();
        field.setText(began);
        setGraphic(field);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        field.requestFocus();
        field.selectAll();
        table.begun().ifPresent(sign -> {
            field.setText(sign);
            field.end();
        });
    }

    /// Also when the sheet moves away under the field: what was written counts but for Esc.
    @Override
    public void cancelEdit() {
        super.cancelEdit();
        leave(true);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> leave(false);
            case ENTER -> go(key.isShiftDown() ? -1 : 1, 0);
            case TAB -> go(0, key.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(int down, int along) {
        leave(true);
        table.go(at + down, column, along);
    }

    /// @param take whether what was written counts
    private void leave(boolean take) {
        if (!writing) {
            return;
        }
        writing = false;
        boolean inside = field.isFocused();
        var text = field.getText();
        if (isEditing()) {
            super.cancelEdit();
        }
        setGraphic(null);
        setContentDisplay(ContentDisplay.TEXT_ONLY);
        if (inside) {
            table.requestFocus();
        }
        if (take && !text.equals(began)) {
            table.write(List.of(new GridTable.Place(at, column)), GridTable.severalLines(text));
        }
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        draw();
    }

    private void draw() {
        var row = isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
        setText(row == null ? "" : GridTable.oneLine(row.text(column)));
        pseudoClassStateChanged(FIXED, row == null ? !column.isWritten() : !column.isWritten(row));
        pseudoClassStateChanged(CHANGED, row != null && row.isChanged(column));
        pseudoClassStateChanged(WRONG, row != null && row.wrong(column).isPresent());
        var why = row == null ? "" : table.said(row, column);
        setTooltip(why.isEmpty() ? null : new Tooltip(why));
        setAccessibleHelp(why);
    }

    @Override
    public String toString() {
        return "%s[%s]".formatted(column.key(), getIndex());
    }

    static boolean beginsWriting(KeyEvent typed) {
        return !typed.isControlDown()
                && !typed.isAltDown()
                && !typed.isMetaDown()
                && !typed.getCharacter().isEmpty()
                && typed.getCharacter().codePointAt(0) > ' '
                && typed.getCharacter().codePointAt(0) != KeyCode.DELETE.getCode();
    }
}
