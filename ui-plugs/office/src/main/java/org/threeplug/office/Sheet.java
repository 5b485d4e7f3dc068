package org.threeplug.office;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.threeplug.kit.pattern.CellView;
import org.threeplug.kit.pattern.Column;

/// Rows at hand inside a detail, such as the lines of a document: the list's look without its tools.
public final class Sheet<T> extends TableView<T> {

    public Sheet(String name, List<Column<T>> columns, List<T> rows, String none) {
        getItems().setAll(rows);
        setAccessibleText(name);
        setPlaceholder(new Label(none));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns.forEach(column -> getColumns().add(made(column)));
        int parts = columns.stream().mapToInt(Column::share).sum();
        widthProperty().subscribe(width -> share(width.doubleValue(), columns, parts));
    }

    /// As high as its rows and no higher, for one of several on a page.
    public Sheet<T> whole() {
        var rows = fixedCellSizeProperty().multiply(Math.max(1, getItems().size()) + 1.1);
        minHeightProperty().bind(rows);
        prefHeightProperty().bind(rows);
        maxHeightProperty().bind(rows);
        return this;
    }

    public Sheet<T> onOpen(Consumer<T> open) {
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                selected(open);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                selected(open);
                key.consume();
            }
        });
        return this;
    }

    private void selected(Consumer<T> open) {
        var row = getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row);
        }
    }

    private void share(double width, List<Column<T>> columns, int parts) {
        for (int i = 0; i < columns.size(); i++) {
            getColumns().get(i).setPrefWidth(Math.floor(width * columns.get(i).share() / parts));
        }
    }

    private TableColumn<T, Column.Cell> made(Column<T> column) {
        var made = new TableColumn<T, Column.Cell>(column.title());
        made.setId(column.key());
        made.setSortable(false);
        made.setReorderable(false);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(column.cell().apply(row.getValue())));
        CellView.dress(made, column.kind());
        return made;
    }
}
