package org.threeplug.kit.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger or smaller and lays it out in the room that leaves, so that every screen works at every
/// scale without knowing about it.
public final class ScaledPane extends Region {

    private final Scale scale = new Scale(1, 1);
    private final Node content;

    public ScaledPane(Node content) {
        this.content = content;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
    }

    /// @param percent of the designed size
    public void scale(int percent) {
        scale.setX(percent / 100.0);
        scale.setY(percent / 100.0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * scale.getY();
    }
}
