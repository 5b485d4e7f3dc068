package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.cart.Cart;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.TotalDisplay;
import org.threeplug.payments.Tender;

/// The customer and the one loud figure: what is due, or the change until the next scan.
final class TotalPane extends VBox {

    private final TillModel till;
    private final Phrases phrases;
    private final TotalDisplay display;
    private final HBox customer = new HBox();
    private final Label before = new Label();
    private final Runnable changeShown;

    /// @param changeShown called when the change due is about to be drawn
    TotalPane(TillModel till, Phrases phrases, Runnable changeShown) {
        this.till = till;
        this.phrases = phrases;
        this.changeShown = changeShown;
        display = new TotalDisplay(phrases.text("till.total"), phrases.texts().formats());
        display.setId("till.total");
        before.getStyleClass().add("before");
        before.setId("till.before");
        before.managedProperty().bind(before.visibleProperty());
        customer.getStyleClass().add("customer-line");
        getStyleClass().add("total-pane");
        getChildren().addAll(customer, display, before);
        till.ticket().pricedProperty().subscribe(_ -> show());
        till.storeProperty().subscribe(_ -> show());
        till.tendering().tenders().addListener((InvalidationListener) _ -> show());
        till.lastProperty().subscribe(_ -> show());
        till.ticket().cartProperty().map(Cart::customer).subscribe(this::customer);
    }

    private void show() {
        var last = till.lastProperty().get();
        boolean counter = !till.ticket().cart().isEmpty() || till.tendering().isBegun();
        if (!counter && last.isPresent()) {
            change(last.get());
        } else if (till.tendering().isCashOver()) {
            display.total(phrases.text("till.due.change"), till.tendering().cashDue().negate(), taken());
        } else if (till.tendering().isBegun()) {
            display.total(phrases.text("till.due"), till.tendering().due(), taken());
        } else {
            total();
        }
        before.setVisible(counter && last.isPresent());
        last.ifPresent(sale -> before.setText(before(sale)));
    }

    private String before(Posting.Last sale) {
        var posted = sale.posted();
        return posted.total().isNegative()
                ? phrases.text(
                        "till.before.back", posted.reference(), cashBack(sale).orElse(posted.total().negate()))
                : phrases.text("till.before", posted.reference(), posted.change());
    }

    private void total() {
        var total = till.ticket().total();
        display.total(
                phrases.text(total.isNegative() ? "till.total.back" : "till.total"), total.abs(), below(total));
    }

    private String below(Money total) {
        var priced = till.ticket().priced();
        var parts = new ArrayList<String>();
        if (till.ticket().cart().ticketDiscount() instanceof Discount.Share(var percent)) {
            parts.add(phrases.text("till.total.discount", percent));
        } else if (till.ticket().cart().ticketDiscount() instanceof Discount.Off(var amount)) {
            parts.add(phrases.text("till.total.discount", amount));
        }
        parts.add(phrases.text("till.total.tax", priced.tax()));
        if (!priced.taxAdded().isZero()) {
            parts.add(phrases.text("till.total.tax-added", priced.taxAdded()));
        }
        var cash = till.tendering().cashDue();
        if (!cash.equals(total)) {
            parts.add(phrases.text("till.total.cash", cash.abs()));
        }
        return String.join(" · ", parts);
    }

    private String taken() {
        return phrases.text(
                "till.total.of", till.ticket().total(), phrases.tenders(till.tendering().tenders()));
    }

    private void change(Posting.Last sale) {
        var posted = sale.posted();
        var back = posted.total().isNegative();
        var amount = back ? posted.total().negate() : posted.change();
        var paid = sale.tenders().isEmpty()
                ? posted.reference()
                : phrases.text("till.change.paid", phrases.tenders(sale.tenders()), posted.reference());
        display.change(
                phrases.text(back ? "till.change.back" : "till.change"),
                back ? cashBack(sale).orElse(amount) : amount,
                paid);
        changeShown.run();
    }

    /// What goes back in coins, which may be rounded.
    private static Optional<Money> cashBack(Posting.Last sale) {
        return sale.tenders().stream()
                .filter(tender -> tender.kind() == Tender.Kind.CASH)
                .map(tender -> tender.amount().negate())
                .reduce(Money::plus);
    }

    private void customer(Optional<Cart.Buyer> buyer) {
        customer.getChildren().clear();
        var name = ActionButton.quiet(
                        buyer.map(Cart.Buyer::name).orElse(phrases.text("till.customer.add")),
                        till.keys()::customer)
                .icon(Icon.CUSTOMER)
                .key("F3");
        name.setId("till.customer");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        customer.getChildren().add(name);
        buyer.ifPresent(_ -> customer.getChildren()
                .add(ActionButton.iconOnly(
                        Icon.CLOSE, phrases.text("till.customer.remove"), till.keys()::noCustomer)));
    }
}
