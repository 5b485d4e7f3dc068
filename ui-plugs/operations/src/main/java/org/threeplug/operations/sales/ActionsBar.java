package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;

/// What fingers reach for, with the key that does the same. Folded it is one row, however narrow the window: what does
/// not fit, and what is seldom wanted, comes out on demand.
final class ActionsBar extends Pane {

    private static final double GAP = 4;
    private static final double WIDE_GAP = 8;

    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> wide;
    private final List<ActionButton> often;
    private final List<ActionButton> seldom;
    private final ActionButton more;

    ActionsBar(TillModel till, Phrases phrases, ObservableValue<Boolean> wide) {
        this.wide = wide;
        var keys = till.keys();
        getStyleClass().add("till-actions");
        often = List.of(
                action(Icon.RETURNS, phrases.text("till.do.return"), "F9", keys::returns),
                action(Icon.PARK, phrases.text("till.do.park"), "F8", keys::park),
                action(Icon.LOYALTY, phrases.text("till.do.percent"), "%", keys::discountLine),
                action(Icon.DELETE, phrases.text("till.do.strike"), "Del", keys::delete),
                step("−", phrases.text("till.do.less"), keys::less, "till.less"),
                step("+", phrases.text("till.do.more-of-it"), keys::more, "till.more-of-it"),
                action(Icon.SEARCH, phrases.text("till.do.price-check"), "F4", keys::priceCheck));
        seldom = List.of(
                action(Icon.ADD, phrases.text("till.do.quantity"), "F2", keys::quantity),
                action(Icon.CALCULATE, phrases.text("till.do.times"), "*", keys::times),
                action(Icon.CASH, phrases.text("till.do.money-off"), "F5", keys::moneyOffLine),
                action(Icon.LOYALTY, phrases.text("till.do.ticket-percent"), "F6", keys::discountTicket),
                action(Icon.EDIT, phrases.text("till.do.price"), "F7", keys::price),
                action(Icon.RECEIPT, phrases.text("till.do.receipts"), "Ctrl+R", keys::receipts),
                action(Icon.PRINT, phrases.text("till.do.reprint"), "Ctrl+P", keys::reprint),
                action(Icon.UNDO, phrases.text("till.do.undo"), "Ctrl+Z", keys::undo),
                action(Icon.CASH_DRAWER, phrases.text("till.do.no-sale"), "F10", keys::noSale),
                action(Icon.CLOSE, phrases.text("till.do.give-up"), "Shift+Del", keys::giveUp));
        more = ActionButton.iconOnly(Icon.MORE, phrases.text("till.do.more"), () -> unfolded.set(!unfolded.get()));
        more.setId("till.more");
        getChildren().addAll(often);
        getChildren().add(more);
        getChildren().addAll(seldom);
        unfolded.subscribe(_ -> requestLayout());
        wide.subscribe(_ -> requestLayout());
    }

    private boolean isOut() {
        return unfolded.get() || wide.getValue();
    }

    private double gap() {
        return wide.getValue() ? WIDE_GAP : GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /// @return how high it all becomes
    private double place(double width, boolean really) {
        var shown = isOut() ? all() : folded(width);
        double row = shown.stream().mapToDouble(node -> Math.max(node.minHeight(-1), node.prefHeight(-1))).max().orElse(0);
        double x = 0;
        double y = 0;
        for (var node : shown) {
            double wants = width(node);
            if (x > 0 && x + wants > width) {
                x = 0;
                y += row + gap();
            }
            if (really) {
                node.resizeRelocate(x, y, wants, row);
            }
            x += wants + gap();
        }
        if (really) {
            getChildren().forEach(node -> node.setVisible(shown.contains(node)));
        }
        return snapSizeY(y + row);
    }

    private double width(Node node) {
        return snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    private List<Node> all() {
        return getChildren().stream().filter(node -> node != more || !wide.getValue()).toList();
    }

    private List<Node> folded(double width) {
        double left = width - width(more);
        int fits = 0;
        for (var button : often) {
            left -= width(button) + gap();
            if (left < 0) {
                break;
            }
            fits++;
        }
        List<Node> shown = new ArrayList<>(often.subList(0, fits));
        shown.add(more);
        return shown;
    }

    /// One more or one less of the chosen line; the key is the sign itself.
    private static ActionButton step(String sign, String words, Runnable run, String id) {
        var button = ActionButton.secondary(sign, run);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setId(id);
        button.getStyleClass().addAll("till-action", "step");
        return button;
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
