package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeplug.cart.Cart;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.NextFrame;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.TotalDisplay;
import org.threeplug.payments.Tender;

/// The customer and the one loud figure: what is due, or the change until the next sale begins.
final class TotalPane {

    private static final int LONGEST_NAME = 22;
    private static final Duration TICK = Duration.millis(250);

    private final TillModel till;
    private final Phrases phrases;
    private final TotalDisplay display;
    private final HBox customer = new HBox();
    private final Label before = new Label();
    private final ActionButton undo;
    private final VBox below;
    private final Runnable changeShown;
    private final Timeline seconds;

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
        before.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(before, Priority.ALWAYS);
        undo = ActionButton.secondary(phrases.text("till.do.undo"), till.keys()::undo);
        undo.setId("till.undo");
        undo.setFocusTraversable(false);
        undo.managedProperty().bind(undo.visibleProperty());
        var row = new HBox(before, undo);
        row.getStyleClass().add("below-line");
        below = new VBox(row);
        below.managedProperty().bind(before.visibleProperty().or(undo.visibleProperty()));
        customer.getStyleClass().add("customer-line");
        seconds = new Timeline(new KeyFrame(TICK, _ -> till.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        till.ticket().pricedProperty().subscribe(_ -> show());
        till.storeProperty().subscribe(_ -> show());
        till.tendering().tenders().addListener((InvalidationListener) _ -> show());
        till.lastProperty().subscribe(_ -> show());
        till.changeShownProperty().subscribe(_ -> show());
        var preview = NextFrame.of(this::show, till::isScanArriving);
        till.textProperty().subscribe(_ -> preview.ask());
        till.undoSecondsProperty().subscribe(left -> countDown(left.intValue()));
        till.ticket().cartProperty().map(Cart::customer).subscribe(_ -> customer());
        till.buyerFactsProperty().subscribe(_ -> customer());
    }

    HBox customerLine() {
        return customer;
    }

    TotalDisplay display() {
        return display;
    }

    /// What was before, and how long it may still be undone.
    VBox below() {
        return below;
    }

    private void countDown(int left) {
        boolean possible = left > 0;
        undo.setVisible(possible);
        if (possible) {
            undo.say(phrases.texts().count("till.undo.left", left));
            seconds.play();
        } else {
            seconds.stop();
        }
    }

    private void show() {
        var last = till.lastProperty().get();
        boolean change = till.changeShownProperty().get() && last.isPresent();
        if (change) {
            change(last.get());
        } else if (till.tendering().isCashOver()) {
            display.total(phrases.text("till.due.change"), till.tendering().cashDue().negate(), taken());
        } else if (till.tendering().isBegun()) {
            display.total(phrases.text("till.due"), till.tendering().due(), preview().orElseGet(this::taken));
        } else {
            total();
        }
        before.setVisible(!change && last.isPresent());
        last.ifPresent(sale -> before.setText(before(sale)));
    }

    private String before(Posting.Last sale) {
        var posted = sale.posted();
        return posted.total().isNegative()
                ? phrases.text("till.before.back", posted.reference(), cashBack(sale).orElse(posted.total().negate()))
                : phrases.text("till.before", posted.reference(), posted.change());
    }

    private void total() {
        var total = till.ticket().total();
        boolean back = total.isNegative();
        display.total(
                phrases.text(back ? "till.total.back" : "till.total"),
                back ? total.negate() : total,
                preview().orElseGet(() -> smallPrint(total)));
    }

    /// What becomes of the amount that is being keyed, before any key takes it.
    private Optional<String> preview() {
        return till.tendering().preview(till.textProperty().get()).map(change -> {
            var given = till.textProperty().get().strip();
            return change.isNegative()
                    ? phrases.text("till.preview.due", given, change.negate())
                    : phrases.text("till.preview.change", given, change);
        });
    }

    private String smallPrint(Money total) {
        var parts = new ArrayList<String>();
        int items = till.ticket().items();
        if (items > 0) {
            parts.add(phrases.texts().count("till.total.items", items));
        }
        if (till.ticket().cart().ticketDiscount() instanceof Discount.Share(var percent)) {
            parts.add(phrases.text("till.total.discount", percent));
        } else if (till.ticket().cart().ticketDiscount() instanceof Discount.Off(var amount)) {
            parts.add(phrases.text("till.total.discount", amount));
        }
        parts.add(phrases.text("till.total.tax", till.ticket().priced().tax()));
        if (!till.ticket().priced().taxAdded().isZero()) {
            parts.add(phrases.text("till.total.tax-added", till.ticket().priced().taxAdded()));
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

    private void customer() {
        var buyer = till.ticket().cart().customer();
        customer.getChildren().clear();
        var name = ActionButton.quiet(
                        buyer.map(one -> shortened(one.name())).orElse(phrases.text("till.customer.add")),
                        till.keys()::customer)
                .icon(Icon.CUSTOMER)
                .key("F3");
        name.setId("till.customer");
        buyer.ifPresent(one -> name.setTooltip(new Tooltip(one.name())));
        var known = new Label(buyer.map(this::facts).orElse(""));
        known.setId("till.customer.facts");
        known.getStyleClass().add("muted");
        known.setMinWidth(0);
        known.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(known, Priority.ALWAYS);
        customer.getChildren().addAll(name, known);
        buyer.ifPresent(_ -> customer.getChildren()
                .add(ActionButton.iconOnly(
                        Icon.CLOSE, phrases.text("till.customer.remove"), till.keys()::noCustomer)));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /// What helps to know whether it is the right person.
    private String facts(Cart.Buyer buyer) {
        return till.buyerFactsProperty().get()
                .filter(facts -> facts.id().equals(buyer.id()))
                .map(facts -> Stream.of(facts.number(), facts.phone())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }
}
