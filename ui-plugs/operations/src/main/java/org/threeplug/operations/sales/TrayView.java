package org.threeplug.operations.sales;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;

/// Problems beside the lines. It covers nothing and takes no focus.
final class TrayView extends VBox {

    private static final int AT_ONCE = 3;

    private final TillModel till;
    private final Phrases phrases;

    TrayView(TillModel till, Phrases phrases) {
        this.till = till;
        this.phrases = phrases;
        setId("till.tray");
        setAccessibleText(phrases.text("till.tray"));
        getStyleClass().add("problem-tray");
        managedProperty().bind(visibleProperty());
        till.tray().problems().addListener((InvalidationListener) _ -> show());
        show();
    }

    private void show() {
        var problems = till.tray().problems();
        setVisible(!problems.isEmpty());
        getChildren().setAll(problems.stream().limit(AT_ONCE).map(this::row).toList());
        if (problems.size() > AT_ONCE) {
            var more = new Label(phrases.texts().count("till.tray.more", problems.size() - AT_ONCE));
            more.getStyleClass().add("muted");
            getChildren().add(more);
        }
    }

    private HBox row(Problem problem) {
        var first = till.tray().first().filter(problem::equals).isPresent();
        var words = new Label(words(problem));
        words.getStyleClass().add("problem-words");
        words.setMaxWidth(Double.MAX_VALUE);
        phrases.wrap(words);
        HBox.setHgrow(words, Priority.ALWAYS);
        var on = ActionButton.secondary(goOn(problem), () -> till.keys().goOn(problem));
        var off = ActionButton.quiet(drop(problem), () -> till.keys().drop(problem));
        on.setMinWidth(USE_PREF_SIZE);
        off.setMinWidth(USE_PREF_SIZE);
        if (first) {
            on.key("Ins");
        }
        if (first && problem.blocksPay()) {
            off.key("Del");
        }
        var row = new HBox(Icon.WARNING.node(), words, on, off);
        row.getStyleClass().addAll("problem", "caution");
        return row;
    }

    private String words(Problem problem) {
        return switch (problem) {
            case Problem.UnknownCode(var code, _) -> phrases.text("till.tray.unknown", code);
            case Problem.PriceWanted(var goods, _) -> phrases.text("till.tray.price", goods.name());
            case Problem.CardMoney(var intent) ->
                phrases.text("till.tray.card", intent.amount(), intent.openedAt());
        };
    }

    private String goOn(Problem problem) {
        return phrases.text(problem instanceof Problem.CardMoney ? "till.tray.attach" : "till.tray.sell");
    }

    private String drop(Problem problem) {
        return phrases.text(problem instanceof Problem.CardMoney ? "till.tray.decline" : "till.tray.drop");
    }
}
