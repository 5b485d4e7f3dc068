package org.threeplug.operations.sales;

import javafx.beans.InvalidationListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.threeplug.catalog.Category;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.QuickTile;

/// Quick keys by category; folds away.
final class QuickKeysView extends VBox {

    private final TillModel till;
    private final Phrases phrases;
    private final HBox categories = new HBox();
    private final FlowPane tiles = new FlowPane();

    QuickKeysView(TillModel till, Phrases phrases) {
        this.till = till;
        this.phrases = phrases;
        var keys = till.quickKeys();
        categories.getStyleClass().add("categories");
        var names = scroll(categories);
        names.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        names.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        names.setFitToHeight(true);
        names.setAccessibleText(phrases.text("till.quick.categories"));
        HBox.setHgrow(names, Priority.ALWAYS);
        var fold = ActionButton.iconOnly(Icon.EXPAND, phrases.text("till.quick.fold"), () -> keys.openProperty()
                .set(!keys.openProperty().get()));
        fold.setId("till.quick.fold");
        fold.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(names, fold);
        head.getStyleClass().add("quick-head");
        tiles.getStyleClass().add("tiles");
        var body = scroll(tiles);
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.setAccessibleText(phrases.text("till.quick"));
        body.getStyleClass().add("tile-room");
        body.visibleProperty().bind(keys.openProperty());
        body.managedProperty().bind(body.visibleProperty());
        getStyleClass().add("quick-keys");
        getChildren().addAll(head, body);
        managedProperty().bind(visibleProperty());
        keys.categories().addListener((InvalidationListener) _ -> categories());
        keys.chosenProperty().subscribe(_ -> categories());
        keys.goods().addListener((InvalidationListener) _ -> tiles());
        categories();
        tiles();
    }

    private static ScrollPane scroll(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        return scroll;
    }

    private void categories() {
        var keys = till.quickKeys();
        setVisible(!keys.categories().isEmpty());
        categories.getChildren().setAll(keys.categories().stream().map(this::chip).toList());
    }

    private ToggleButton chip(Category category) {
        var chip = new ToggleButton(category.name());
        chip.getStyleClass().add("chip");
        chip.setMnemonicParsing(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setSelected(category.id().equals(till.quickKeys().chosenProperty().get()));
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            till.quickKeys().choose(category.id());
        });
        return chip;
    }

    private void tiles() {
        var formats = phrases.texts().formats();
        tiles.getChildren()
                .setAll(till.quickKeys().goods().stream()
                        .map(goods -> new QuickTile(
                                goods.name(),
                                goods.openPrice() ? "" : formats.price(goods.price()),
                                () -> till.keys().touch(goods)))
                        .toList());
    }
}
