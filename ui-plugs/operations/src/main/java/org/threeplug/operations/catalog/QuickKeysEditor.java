package org.threeplug.operations.catalog;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.threeplug.catalog.Sellable;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.QuickTile;
import org.threeplug.kit.control.Tint;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// The tiles of a category as they stand on the till. One is moved by dragging it onto another's place, by the buttons, or with
/// Alt and the arrows; Delete takes it off.
final class QuickKeysEditor extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FlowPane tiles = new FlowPane();
    private final ObjectProperty<Optional<Sellable>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final QuickKeysModel model;
    private final Surface surface;

    QuickKeysEditor(QuickKeysModel model, Surface surface) {
        this.model = model;
        this.surface = surface;
        tiles.getStyleClass().add("tiles");
        tiles.setId("quick-keys.tiles");
        getStyleClass().add("gap-8");
        getChildren().add(tiles);
        if (model.mayEdit()) {
            getChildren().add(tools());
            tiles.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        }
        model.keys.subscribe(this::show);
        chosen.subscribe(_ -> mark());
        show();
    }

    private Node tools() {
        var sooner = tool(Icon.COLLAPSE, "quick-keys.sooner", () -> move(-1));
        var later = tool(Icon.EXPAND, "quick-keys.later", () -> move(1));
        var off = tool(Icon.CLOSE, "quick-keys.take-off", () -> chosen.get().ifPresent(model::takeOff));
        chosen.subscribe(now -> {
            int place = now.map(model.keys::indexOf).orElse(-1);
            sooner.setDisable(place <= 0);
            later.setDisable(place < 0 || place == model.keys.size() - 1);
            off.setDisable(place < 0);
        });
        return Parts.row(sooner, later, off);
    }

    private ActionButton tool(Icon icon, String key, Runnable run) {
        var button = ActionButton.secondary(surface.text(key + ".chosen"), run).icon(icon);
        button.setId(key);
        return button;
    }

    private void show() {
        chosen.set(chosen.get().flatMap(before -> model.keys.stream()
                .filter(one -> one.product().equals(before.product()))
                .findFirst()));
        tiles.getChildren()
                .setAll(
                        model.keys.isEmpty()
                                ? List.of(Parts.sentence(surface.text("quick-keys.empty")))
                                : model.keys.stream().map(this::tile).toList());
        mark();
    }

    private Node tile(Sellable product) {
        var price = product.openPrice() ? "" : surface.formats().price(product.price());
        var tile = new QuickTile(product.name(), price, () -> chosen.set(Optional.of(product)));
        tile.setUserData(product.product());
        Tint.of(model.colour()).ifPresent(tile.getStyleClass()::add);
        if (model.mayEdit()) {
            drag(tile, product);
        }
        return tile;
    }

    private void drag(QuickTile tile, Sellable product) {
        tile.setOnDragDetected(drag -> {
            var content = new ClipboardContent();
            content.putString(product.product().toString());
            tile.startDragAndDrop(TransferMode.MOVE).setContent(content);
            chosen.set(Optional.of(product));
            drag.consume();
        });
        tile.setOnDragOver(over -> {
            if (over.getGestureSource() instanceof QuickTile other && other != tile && other.getParent() == tiles) {
                over.acceptTransferModes(TransferMode.MOVE);
            }
            over.consume();
        });
        tile.setOnDragDropped(drop -> {
            int to = model.keys.indexOf(product);
            chosen.get().ifPresent(moved -> model.move(moved, to - model.keys.indexOf(moved)));
            drop.setDropCompleted(true);
            drop.consume();
        });
    }

    private void key(KeyEvent key) {
        boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
            move(mirrored ? 1 : -1);
            key.consume();
        } else if (key.isAltDown() && key.getCode() == KeyCode.RIGHT) {
            move(mirrored ? -1 : 1);
            key.consume();
        } else if (key.getCode() == KeyCode.DELETE) {
            chosen.get().ifPresent(model::takeOff);
            key.consume();
        }
    }

    private void move(int step) {
        chosen.get().ifPresent(product -> model.move(product, step));
    }

    private void mark() {
        var now = chosen.get().map(Sellable::product);
        tiles.getChildren()
                .forEach(tile -> tile.pseudoClassStateChanged(
                        CHOSEN, now.filter(id -> id.equals(tile.getUserData())).isPresent()));
    }
}
