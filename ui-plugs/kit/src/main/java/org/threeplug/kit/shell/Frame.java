package org.threeplug.kit.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The room for a screen. It needs no height and no width of its own and shows nothing beyond its edge: a screen that
/// wants more than there is must give way in itself, and never pushes the bar or the navigation out of the window.
final class Frame extends Region {

    Frame() {
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
    }

    void show(Node screen) {
        getChildren().setAll(screen);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(screen -> screen.resizeRelocate(0, 0, getWidth(), getHeight()));
    }
}
