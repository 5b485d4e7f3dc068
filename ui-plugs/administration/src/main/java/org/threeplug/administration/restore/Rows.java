package org.threeplug.administration.restore;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A short table of words and figures.
final class Rows<T> extends TableView<T> {

    /// @param figures whether the column holds numbers
    record Heading<T>(String title, int share, boolean figures, Function<T, String> text) {}

    Rows(String name, ObservableList<T> rows, List<Heading<T>> headings, String none) {
        super(rows);
        setAccessibleText(name);
        setPlaceholder(new Label(none));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        int parts = headings.stream().mapToInt(Heading::share).sum();
        for (var heading : headings) {
            var column = column(heading);
            widthProperty()
                    .subscribe(width -> column.setPrefWidth(Math.floor((width.doubleValue() - 2) * heading.share() / parts)));
            getColumns().add(column);
        }
    }

    private static <T> TableColumn<T, String> column(Heading<T> heading) {
        var column = new TableColumn<T, String>(heading.title());
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(heading.text().apply(row.getValue())));
        if (heading.figures()) {
            column.getStyleClass().add("amounts");
            column.setCellFactory(_ -> new Figures<>());
        }
        return column;
    }

    private static final class Figures<T> extends TableCell<T, String> {

        Figures() {
            getStyleClass().add("amount");
            setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty || text == null ? "" : text);
        }
    }
}
