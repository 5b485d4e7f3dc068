package org.threeplug.operations.sales;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.pricing.PricedCart;
import org.threeplug.pricing.PricedCart.PricedLine;

/// The lines as a ledger, the newest in view; the keys while there are none.
final class LinesView extends VBox {

    /// So many lines stay in sight before the quick keys give way.
    private static final int MOST = 5;

    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    private final ListView<PricedLine> list = new ListView<>();
    private final HBox header;
    private final KeyCards keys;
    private final TillModel till;
    private final Runnable painted;

    /// @param painted called when changed lines are about to be drawn
    LinesView(TillModel till, Phrases phrases, Runnable painted) {
        this.till = till;
        this.painted = painted;
        list.setId("till.lines");
        list.setAccessibleText(phrases.text("till.lines"));
        list.setFocusTraversable(false);
        list.getStyleClass().add("till-lines");
        list.setCellFactory(_ -> new LineCell(phrases, () -> till.ticket().cart().ticketDiscount()));
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> till.keys()
                .selectLine(list.getSelectionModel().getSelectedIndex()));
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                till.keys().quantity();
            }
        });
        keys = new KeyCards(till, phrases);
        var body = new StackPane(list, keys);
        VBox.setVgrow(body, Priority.ALWAYS);
        header = header(phrases);
        keys.setMinHeight(0);
        list.managedProperty().bind(list.visibleProperty());
        getStyleClass().add("till-ledger");
        getChildren().addAll(header, body);
        till.ticket().pricedProperty().subscribe(this::show);
        till.ticket().selectedProperty().subscribe(_ -> select());
        body.setMinHeight(0);
        list.heightProperty().subscribe(_ -> {
            markScrolled();
            // The list lays itself out to its new height before the selected line is brought into view again.
            Platform.runLater(this::select);
        });
        list.getItems().addListener((InvalidationListener) _ -> markScrolled());
        Runnable fit = () -> keys.setVisible(
                till.ticket().cart().isEmpty() && body.getHeight() >= keys.prefHeight(-1));
        body.heightProperty().subscribe(_ -> fit.run());
        till.ticket().pricedProperty().subscribe(priced -> {
            boolean empty = priced.lines().isEmpty();
            fit.run();
            list.setVisible(!empty);
            header.setVisible(!empty);
        });
    }

    /// What so many lines take.
    double height(int rows) {
        return header.prefHeight(-1) + rows * list.getFixedCellSize() + snappedTopInset() + snappedBottomInset();
    }

    /// The room it would like before the quick keys have theirs.
    double wanted() {
        int lines = list.getItems().size();
        return lines == 0 ? keys.prefHeight(-1) + header.prefHeight(-1) : height(Math.min(MOST, lines));
    }

    /// Touches only what has changed, so that a scan draws one line, not all.
    private void show(PricedCart priced) {
        var items = list.getItems();
        List<PricedLine> lines = priced.lines();
        if (items.size() > lines.size()) {
            items.remove(lines.size(), items.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i >= items.size()) {
                items.add(lines.get(i));
            } else if (!items.get(i).equals(lines.get(i))) {
                items.set(i, lines.get(i));
            }
        }
        select();
        painted.run();
    }

    private void select() {
        int index = till.ticket().selectedProperty().get();
        if (0 <= index && index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(index);
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    /// The heads stand over their columns beside a scroll bar too.
    private void markScrolled() {
        double rows = list.getItems().size() * list.getFixedCellSize();
        pseudoClassStateChanged(SCROLLED, rows > list.getHeight());
    }

    private static HBox header(Phrases phrases) {
        var name = column(phrases, "name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var header = new HBox(
                column(phrases, "quantity"), name, column(phrases, "price"), column(phrases, "discount"), column(
                        phrases, "amount"));
        header.getStyleClass().addAll("till-line", "till-header");
        return header;
    }

    private static Label column(Phrases phrases, String column) {
        var label = new Label(phrases.text("till.column." + column));
        label.getStyleClass().add("column-" + column);
        if (!"name".equals(column)) {
            label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        return label;
    }
}
