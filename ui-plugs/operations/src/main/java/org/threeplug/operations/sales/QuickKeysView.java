package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.threeplug.catalog.Category;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.QuickTile;
import org.threeplug.kit.control.Tint;

/// Quick keys by category: a row of categories, and the tiles below it, which fold away.
final class QuickKeysView {

    static final double ONE_ROW = 72;
    static final double TWO_ROWS = 152;

    private final TillModel till;
    private final Phrases phrases;
    private final CategoryRow categories;
    private final HBox head;
    private final FlowPane tiles = new FlowPane();
    private final Map<UUID, List<QuickTile>> shown = new HashMap<>();
    private final ScrollPane body = new ScrollPane(tiles);

    QuickKeysView(TillModel till, Phrases phrases) {
        this.till = till;
        this.phrases = phrases;
        var keys = till.quickKeys();
        categories = new CategoryRow(phrases);
        HBox.setHgrow(categories, Priority.ALWAYS);
        var fold = ActionButton.iconOnly(Icon.CATEGORY, phrases.text("till.quick.fold"), () -> keys.openProperty()
                .set(!keys.openProperty().get()));
        fold.setId("till.quick.fold");
        fold.setMinWidth(Region.USE_PREF_SIZE);
        head = new HBox(categories, fold);
        head.getStyleClass().add("quick-head");
        head.managedProperty().bind(head.visibleProperty());
        tiles.getStyleClass().add("tiles");
        body.setFocusTraversable(false);
        body.getStyleClass().addAll("bare", "tile-room");
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.setAccessibleText(phrases.text("till.quick"));
        body.visibleProperty().bind(keys.openProperty().and(head.visibleProperty()));
        body.managedProperty().bind(body.visibleProperty());
        keys.categories().addListener((InvalidationListener) _ -> categories());
        keys.chosenProperty().subscribe(_ -> categories());
        keys.goods().addListener((InvalidationListener) _ -> tiles());
        keys.pictures().addListener((MapChangeListener<UUID, Image>) change -> {
            if (change.wasAdded()) {
                show(change.getKey(), change.getValueAdded());
            }
        });
        categories();
        tiles();
    }

    HBox head() {
        return head;
    }

    ScrollPane body() {
        return body;
    }

    private void categories() {
        var all = till.quickKeys().categories();
        head.setVisible(!all.isEmpty());
        categories.show(all.stream().map(this::chip).toList());
    }

    private ToggleButton chip(Category category) {
        var chip = new ToggleButton(category.name());
        chip.getStyleClass().add("chip");
        Tint.of(category.colour()).ifPresent(chip.getStyleClass()::add);
        chip.setMnemonicParsing(false);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setSelected(category.id().equals(till.quickKeys().chosenProperty().get()));
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            till.quickKeys().choose(category.id());
        });
        return chip;
    }

    private void tiles() {
        var tint = till.quickKeys().categories().stream()
                .filter(category -> category.id().equals(till.quickKeys().chosenProperty().get()))
                .findFirst()
                .flatMap(category -> Tint.of(category.colour()));
        shown.clear();
        if (till.quickKeys().picturedProperty().get().isEmpty()) {
            tiles.getStyleClass().remove("pictured");
        } else if (!tiles.getStyleClass().contains("pictured")) {
            tiles.getStyleClass().add("pictured");
        }
        tiles.getChildren().setAll(tiles(tint));
        till.quickKeys().pictures().forEach(this::show);
    }

    private void show(UUID product, Image image) {
        shown.getOrDefault(product, List.of()).forEach(tile -> tile.show(image));
    }

    private List<QuickTile> tiles(Optional<String> tint) {
        var formats = phrases.texts().formats();
        return till.quickKeys().goods().stream()
                .map(goods -> {
                    var tile = new QuickTile(
                            goods.name(), goods.openPrice() ? "" : formats.price(goods.price()), () -> till.keys()
                                    .touch(goods));
                    tint.ifPresent(tile.getStyleClass()::add);
                    if (till.quickKeys().picturedProperty().get().contains(goods.product())) {
                        shown.computeIfAbsent(goods.product(), _ -> new ArrayList<>()).add(tile.pictured());
                    }
                    return tile;
                })
                .toList();
    }
}
