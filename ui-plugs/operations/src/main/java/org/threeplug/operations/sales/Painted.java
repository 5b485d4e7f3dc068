package org.threeplug.operations.sales;

import javafx.application.Platform;
import javafx.scene.Node;

/// Tells when what was changed has been laid out and handed to the renderer.
final class Painted {

    private Painted() {}

    static void tell(Node node, Runnable then) {
        var scene = node.getScene();
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(then);
            }
        });
        Platform.requestNextPulse();
    }
}
