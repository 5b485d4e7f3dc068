package org.threeplug.operations.sales;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What is offered below the field; it pushes the lines down and covers nothing.
final class ChoicesView extends ListView<Choice> {

    static final int AT_ONCE = 5;

    /// The frame around the rows.
    private static final double FRAME = 4;

    private final Choices choices;

    ChoicesView(TillModel till, Phrases phrases) {
        super(till.choices().shown());
        choices = till.choices();
        setId("till.choices");
        setAccessibleText(phrases.text("till.choices"));
        setFocusTraversable(false);
        getStyleClass().add("till-choices");
        setCellFactory(_ -> new ChoiceCell(phrases));
        addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> touched(till));
        choices.highlightedIndex().subscribe(_ -> highlight());
        visibleProperty().bind(Bindings.isNotEmpty(choices.shown()));
        managedProperty().bind(visibleProperty());
    }

    /// What so many rows take, or fewer where there are not so many.
    double height(int rows) {
        return Math.min(rows, choices.shown().size()) * getFixedCellSize() + FRAME;
    }

    private void touched(TillModel till) {
        int index = getSelectionModel().getSelectedIndex();
        if (0 <= index && index < choices.shown().size()) {
            till.keys().choose(choices.shown().get(index));
        }
    }

    private void highlight() {
        int index = choices.highlightedIndex().get();
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().clearAndSelect(index);
            scrollTo(index);
        }
    }

    private static final class ChoiceCell extends ListCell<Choice> {

        private final Phrases phrases;

        ChoiceCell(Phrases phrases) {
            this.phrases = phrases;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Choice item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row(item));
        }

        private HBox row(Choice choice) {
            var formats = phrases.texts().formats();
            return switch (choice) {
                case Choice.Goods(var goods, var alike) ->
                    row(
                            alike ? phrases.text("till.search.alike", goods.name()) : goods.name(),
                            goods.code(),
                            formats.price(goods.price()));
                case Choice.OpenItem(var words) -> row(phrases.text("till.search.open-item", words), "", "");
                case Choice.NewBuyer(var name) -> row(phrases.text("till.customer.make", name), "", "");
                case Choice.Receipt(var head) ->
                    row(
                            Stream.of(head.reference(), head.customerName().orElse(""))
                                    .filter(word -> !word.isEmpty())
                                    .collect(Collectors.joining(" · ")),
                            formats.dateTime(head.occurredAt()),
                            formats.money(head.total()));
                case Choice.Buyer(var customer) -> row(customer.name(), customer.number(), customer.phone());
                case Choice.Bought(var line, var left, _, var refund) ->
                    row(
                            line.name(),
                            phrases.text(
                                    "till.return.left",
                                    (formats.quantity(left) + " " + line.unit()).strip(),
                                    formats.price(line.unitPrice())),
                            formats.money(refund));
                case Choice.Parked(var cart) ->
                    row(cart.slot() + " · " + cart.label(), cart.parkedBy(), formats.money(cart.total()));
                case Choice.Approver(var user) -> row(user.name(), "", "");
                case Choice.Tax(var tax) -> row(tax.name(), "", formats.percent(tax.rate()));
                case Choice.Reason(var key) -> row(phrases.text(key), "", "");
                case Choice.Declared(var reason) -> row(reason, "", "");
            };
        }

        private HBox row(String name, String faint, String end) {
            var words = new Label(name);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            var middle = new Label(faint);
            middle.getStyleClass().add("muted");
            var amount = new Label(end);
            amount.getStyleClass().addAll("amount", "column-amount");
            amount.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            var row = new HBox(words, middle);
            if (!end.isEmpty()) {
                row.getChildren().add(amount);
            }
            row.getStyleClass().add("choice");
            setAccessibleText("%s %s %s".formatted(name, faint, end).strip());
            return row;
        }
    }
}
