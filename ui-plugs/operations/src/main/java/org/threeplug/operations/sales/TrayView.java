package org.threeplug.operations.sales;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;

/// Problems beside the lines. It covers nothing and takes no focus.
final class TrayView extends VBox {

    private static final int AT_ONCE = 3;
    private static final int AT_ONCE_WHERE_LOW = 1;

    private final TillModel till;
    private final Phrases phrases;
    private final ObservableValue<Boolean> low;

    /// @param low whether the window has little height
    TrayView(TillModel till, Phrases phrases, ObservableValue<Boolean> low) {
        this.till = till;
        this.phrases = phrases;
        this.low = low;
        setId("till.tray");
        setAccessibleText(phrases.text("till.tray"));
        getStyleClass().add("problem-tray");
        managedProperty().bind(visibleProperty());
        till.tray().problems().addListener((InvalidationListener) _ -> show());
        low.subscribe(_ -> show());
    }

    private void show() {
        var problems = till.tray().problems();
        setVisible(!problems.isEmpty());
        int shown = low.getValue() ? AT_ONCE_WHERE_LOW : AT_ONCE;
        // What Ins and Del are about is in sight, wherever it stands.
        var first = till.tray().first();
        var rows = Stream.concat(first.stream(), problems.stream().filter(one -> !first.equals(Optional.of(one))))
                .limit(shown)
                .map(this::row)
                .toList();
        getChildren().setAll(rows);
        if (problems.size() > shown) {
            var more = new Label(phrases.texts().count("till.tray.more", problems.size() - shown));
            more.getStyleClass().add("muted");
            more.setMinWidth(USE_PREF_SIZE);
            rows.getLast().getChildren().add(2, more);
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
