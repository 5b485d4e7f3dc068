package org.threeplug.operations.sales;

import javafx.beans.InvalidationListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.threeplug.cart.ParkedCart;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;

/// Carts put aside, with their number and age.
final class ParkedTabs extends ScrollPane {

    private final HBox tabs = new HBox();
    private final TillModel till;
    private final Phrases phrases;
    private final TillClock clock;

    ParkedTabs(TillModel till, Phrases phrases, TillClock clock) {
        this.till = till;
        this.phrases = phrases;
        this.clock = clock;
        tabs.getStyleClass().add("parked-tabs");
        setContent(tabs);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToHeight(true);
        setFocusTraversable(false);
        setAccessibleText(phrases.text("till.parked"));
        getStyleClass().addAll("bare", "parked");
        managedProperty().bind(visibleProperty());
        till.parking().parked().addListener((InvalidationListener) _ -> show());
        show();
    }

    /// Writes the ages anew.
    void show() {
        var parked = till.parking().parked();
        setVisible(!parked.isEmpty());
        tabs.getChildren().setAll(parked.stream().map(this::tab).toList());
    }

    private ActionButton tab(ParkedCart cart) {
        var words = phrases.text(
                "till.parked.tab",
                Integer.toString(cart.slot()),
                cart.label(),
                cart.total(),
                phrases.age(cart.parkedAt(), clock.now()));
        var tab = ActionButton.secondary(words, () -> till.keys().recall(new Choice.Parked(cart)))
                .icon(Icon.PARK);
        tab.getStyleClass().add("parked-tab");
        tab.setId("till.parked." + cart.slot());
        return tab;
    }
}
