package org.threeplug.operations.sales;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;

/// What fingers reach for, with the key that does the same; where room is short the rarer half comes out on demand.
final class ActionsBar extends FlowPane {

    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> wide;

    ActionsBar(TillModel till, Phrases phrases, ObservableValue<Boolean> wide) {
        this.wide = wide;
        var keys = till.keys();
        getStyleClass().add("till-actions");
        var often = List.of(
                action(Icon.RETURNS, phrases.text("till.do.return"), "F9", keys::returns),
                action(Icon.PARK, phrases.text("till.do.park"), "F8", keys::park),
                action(Icon.SEARCH, phrases.text("till.do.price-check"), "F4", keys::priceCheck),
                action(Icon.LOYALTY, phrases.text("till.do.percent"), "%", keys::discountLine),
                action(Icon.DELETE, phrases.text("till.do.strike"), "Del", keys::delete));
        var seldom = List.of(
                action(Icon.CALCULATE, phrases.text("till.do.times"), "*", keys::multiply),
                action(Icon.CASH, phrases.text("till.do.money-off"), "F5", keys::moneyOffLine),
                action(Icon.LOYALTY, phrases.text("till.do.ticket-percent"), "F6", keys::discountTicket),
                action(Icon.EDIT, phrases.text("till.do.price"), "F7", keys::price),
                action(Icon.PRINT, phrases.text("till.do.reprint"), "Ctrl+P", keys::reprint),
                action(Icon.UNDO, phrases.text("till.do.undo"), "Ctrl+Z", keys::undo),
                action(Icon.CASH_DRAWER, phrases.text("till.do.no-sale"), "F10", keys::noSale),
                action(Icon.CLOSE, phrases.text("till.do.give-up"), "Shift+Del", keys::giveUp));
        var more = ActionButton.iconOnly(
                Icon.MORE, phrases.text("till.do.more"), () -> unfolded.set(!unfolded.get()));
        more.setId("till.more");
        more.visibleProperty().bind(wide.map(room -> !room));
        more.managedProperty().bind(more.visibleProperty());
        var out = Bindings.createBooleanBinding(
                () -> unfolded.get() || wide.getValue(), unfolded, wide);
        seldom.forEach(button -> {
            button.visibleProperty().bind(out);
            button.managedProperty().bind(out);
        });
        getChildren().addAll(often);
        getChildren().add(more);
        getChildren().addAll(seldom);
    }

    private ActionButton action(Icon icon, String words, String key, Runnable run) {
        var button = ActionButton.secondary(words, run).key(key);
        button.getStyleClass().add("till-action");
        var pictured = new SimpleBooleanProperty();
        wide.subscribe(room -> {
            if (room && !pictured.get()) {
                pictured.set(true);
                button.icon(icon);
            }
        });
        return button;
    }
}
