package org.threeplug.operations.sales;

import javafx.scene.layout.FlowPane;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;

/// What fingers reach for, with the key that does the same; the second half comes out on demand where room is short.
final class ActionsBar extends FlowPane {

    ActionsBar(TillModel till, Phrases phrases) {
        var keys = till.keys();
        getStyleClass().add("till-actions");
        getChildren()
                .addAll(
                        action(Icon.RETURNS, phrases.text("till.do.return"), "F9", keys::returns),
                        action(Icon.PARK, phrases.text("till.do.park"), "F8", keys::park),
                        action(Icon.SEARCH, phrases.text("till.do.price-check"), "F4", keys::priceCheck),
                        action(Icon.CALCULATE, phrases.text("till.do.times"), "*", keys::multiply),
                        action(Icon.LOYALTY, phrases.text("till.do.percent"), "%", keys::discountLine),
                        action(Icon.DELETE, phrases.text("till.do.strike"), "Del", keys::delete),
                        action(Icon.LOYALTY, phrases.text("till.do.ticket-percent"), "F6", keys::discountTicket),
                        action(Icon.EDIT, phrases.text("till.do.price"), "F7", keys::price),
                        action(Icon.PRINT, phrases.text("till.do.reprint"), "Ctrl+P", keys::reprint),
                        action(Icon.UNDO, phrases.text("till.do.undo"), "Ctrl+Z", keys::undo),
                        action(Icon.CASH_DRAWER, phrases.text("till.do.no-sale"), "F10", keys::noSale),
                        action(Icon.CLOSE, phrases.text("till.do.give-up"), "Shift+Del", keys::giveUp));
    }

    private static ActionButton action(Icon icon, String words, String key, Runnable run) {
        var button = ActionButton.secondary(words, run).icon(icon).key(key);
        button.getStyleClass().add("till-action");
        return button;
    }
}
