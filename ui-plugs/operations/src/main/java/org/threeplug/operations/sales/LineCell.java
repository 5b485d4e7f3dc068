package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Quantity;
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
    private final Supplier<Discount> ticket;

    /// @param ticket what is taken off the whole ticket
    LineCell(Phrases phrases, Supplier<Discount> ticket) {
        this.phrases = phrases;
        this.ticket = ticket;
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
        amount.show(item.base());
        setGraphic(row);
        setAccessibleText("%s × %s, %s".formatted(quantity.getText(), line.name(), amount.getText()));
    }

    /// What the figures do not say: that it comes back, the unit where it is a pack, and of what the discount is made.
    private String below(PricedLine item) {
        var line = item.line();
        var parts = new ArrayList<String>();
        if (line.quantity().signum() < 0) {
            parts.add(phrases.text("till.line.back"));
        } else if (line.product().isEmpty()) {
            parts.add(phrases.text("till.line.open-item"));
        }
        if (!line.factor().equals(Quantity.ONE)) {
            parts.add(line.unit());
        }
        if (line.origin().isEmpty() && !item.discount().isZero()) {
            parts.add(off("till.line.off", line.discount()));
            parts.add(off("till.total.discount", ticket.get()));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String off(String key, Discount discount) {
        return switch (discount) {
            case Discount.None() -> "";
            case Discount.Share(var percent) -> phrases.text(key, percent);
            case Discount.Off(var amount) -> phrases.text(key, amount);
        };
    }

    /// Always the amount, so that the line adds up; on goods that come back it is added.
    private String discounted(PricedLine item) {
        var off = item.discount().negate();
        return off.isZero() ? "" : (off.isPositive() ? "+" : "") + phrases.money(off);
    }

    private static Label figure(String column) {
        var label = new Label();
        label.getStyleClass().addAll("amount", "column-" + column);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }
}
