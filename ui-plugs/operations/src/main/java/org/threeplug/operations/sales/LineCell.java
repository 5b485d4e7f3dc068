package org.threeplug.operations.sales;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kit.control.MoneyLabel;
import org.threeplug.pricing.PricedCart.PricedLine;

/// One line of the ledger: quantity, name, unit price, discount, amount.
final class LineCell extends ListCell<PricedLine> {

    private final Label quantity = figure("quantity");
    private final Label name = new Label();
    private final Label below = new Label();
    private final Label price = figure("price");
    private final Label discount = figure("discount");
    private final MoneyLabel amount;
    private final HBox row;
    private final Phrases phrases;

    LineCell(Phrases phrases) {
        this.phrases = phrases;
        amount = new MoneyLabel(phrases.text("till.column.amount"), phrases.texts().formats());
        amount.getStyleClass().addAll("column-amount", "strong");
        name.getStyleClass().add("line-name");
        below.getStyleClass().add("line-below");
        var words = new VBox(name, below);
        words.getStyleClass().add("line-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(quantity, words, price, discount, amount);
        row.getStyleClass().add("till-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PricedLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var formats = phrases.texts().formats();
        var line = item.line();
        quantity.setText(formats.quantity(line.quantity()));
        name.setText(line.name());
        below.setText(below(item));
        below.setManaged(!below.getText().isEmpty());
        price.setText(formats.price(line.unitPrice()));
        discount.setText(discounted(item));
        amount.show(item.amount());
        setGraphic(row);
        setAccessibleText("%s × %s, %s".formatted(quantity.getText(), line.name(), amount.getText()));
    }

    private String below(PricedLine item) {
        if (item.line().quantity().signum() < 0) {
            return phrases.text("till.line.back");
        }
        return item.line().product().isEmpty() ? phrases.text("till.line.open-item") : "";
    }

    private String discounted(PricedLine item) {
        if (item.line().discount() instanceof Discount.Share(var percent)) {
            return "−" + phrases.texts().formats().percent(percent);
        }
        var off = item.discount();
        return off.equals(Money.zero(off.currency())) ? "" : phrases.money(off.negate());
    }

    private static Label figure(String column) {
        var label = new Label();
        label.getStyleClass().addAll("amount", "column-" + column);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }
}
