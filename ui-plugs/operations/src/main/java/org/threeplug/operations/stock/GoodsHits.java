package org.threeplug.operations.stock;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;

/// What was found for the words in the search field; a press takes it, and the next can be typed.
final class GoodsHits extends VBox {

    private final GoodsLines<?> goods;

    GoodsHits(GoodsLines<?> goods) {
        this.goods = goods;
        getStyleClass().add("gap-4");
    }

    /// @param search the field that they are found by; Enter takes the first
    void follow(TextField search) {
        search.setOnAction(_ -> goods.take());
        goods.hits.subscribe(() -> getChildren()
                .setAll(goods.hits.stream()
                        .map(hit -> ActionButton.quiet(hit.code() + " · " + hit.name(), () -> {
                                    goods.add(hit);
                                    search.requestFocus();
                                })
                                .icon(Icon.ADD))
                        .toList()));
    }
}
