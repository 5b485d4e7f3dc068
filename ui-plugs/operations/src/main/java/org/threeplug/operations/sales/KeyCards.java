package org.threeplug.operations.sales;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;

/// What the till shows while nothing is on the counter: how to use it.
final class KeyCards extends VBox {

    private static final List<String> LEFT = List.of("cash", "cash-given", "card", "times", "count", "percent", "strike");
    private static final List<String> RIGHT = List.of("park", "return", "price-check", "customer", "reprint", "receipts", "help");

    KeyCards(TillModel till, Phrases phrases) {
        var title = new Label();
        Runnable say = () -> title.setText(phrases.text(words(till)));
        till.stageProperty().subscribe(_ -> say.run());
        till.returning().phaseProperty().subscribe(_ -> say.run());
        title.getStyleClass().addAll("t-20", "strong");
        phrases.wrap(title);
        var grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        column(grid, LEFT, 0, phrases);
        column(grid, RIGHT, 2, phrases);
        getStyleClass().add("key-cards");
        getChildren().addAll(Icon.SCAN.node(), title, grid);
    }

    /// Nobody is next while no shift is open or goods come back.
    private static String words(TillModel till) {
        if (till.stageProperty().get() instanceof Stage.Closed) {
            return "till.empty.closed";
        }
        return till.returning().phaseProperty().get() instanceof Returning.Phase.Selling
                ? "till.empty"
                : "till.empty.return";
    }

    private static void column(GridPane grid, List<String> names, int column, Phrases phrases) {
        for (int row = 0; row < names.size(); row++) {
            var keys = new HBox();
            keys.getStyleClass().add("keys");
            for (var key : phrases.text("till.key." + names.get(row)).split(" ")) {
                var hint = new Label(key);
                hint.getStyleClass().add("key-hint");
                hint.setMinWidth(USE_PREF_SIZE);
                keys.getChildren().add(hint);
            }
            var words = new Label(phrases.text("till.does." + names.get(row)));
            words.getStyleClass().add("does");
            grid.add(keys, column, row);
            grid.add(words, column + 1, row);
        }
    }
}
