package org.threeplug.operations.today;

import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/// Moves a tile: with the mouse onto the place of another, with Ctrl and an arrow by one place; Delete takes it away.
final class TileMoves {

    private static final DataFormat TILE = new DataFormat("application/x-3plugpos-tile");

    private TileMoves() {}

    static void by(Button tile, String key, MyPage tiles, Runnable moved) {
        tile.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            boolean mirrored = tile.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
            if (pressed.isShortcutDown() && (pressed.getCode() == KeyCode.LEFT || pressed.getCode() == KeyCode.RIGHT)) {
                tiles.move(key, pressed.getCode() == KeyCode.LEFT == mirrored ? 1 : -1);
            } else if (pressed.getCode() == KeyCode.DELETE) {
                tiles.turn(key);
            } else {
                return;
            }
            pressed.consume();
            moved.run();
        });
        tile.setOnDragDetected(dragged -> {
            tile.startDragAndDrop(TransferMode.MOVE).setContent(Map.of(TILE, key));
            dragged.consume();
        });
        tile.setOnDragOver(over -> {
            if (over.getDragboard().hasContent(TILE)) {
                over.acceptTransferModes(TransferMode.MOVE);
                over.consume();
            }
        });
        tile.setOnDragDropped(dropped -> {
            if (dropped.getDragboard().getContent(TILE) instanceof String other) {
                tiles.moveTo(other, key);
                dropped.setDropCompleted(true);
                moved.run();
            }
            dropped.consume();
        });
    }
}
