package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A column that never needs more room than it has. What its parts want is served in the order it was named, so what is
/// named last gives way first: in a low window the tiles go, then lines of the ledger, never a key that takes money.
final class GiveWay extends VBox {

    /// @param height what it wants at a width
    /// @param part whether less of it is of use too
    private record Want(Region node, DoubleUnaryOperator height, boolean part) {}

    private static final double FAR_BELOW = 2_000;

    private final List<Want> wants = new ArrayList<>();

    /// @param parts from top to bottom
    GiveWay(Region... parts) {
        getChildren().addAll(parts);
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
    }

    /// All of it or nothing.
    GiveWay whole(Region node) {
        wants.add(new Want(node, node::prefHeight, false));
        return this;
    }

    GiveWay whole(Region node, DoubleSupplier height) {
        wants.add(new Want(node, _ -> height.getAsDouble(), false));
        return this;
    }

    /// As much of that height as there is.
    GiveWay part(Region node, DoubleSupplier height) {
        wants.add(new Want(node, _ -> height.getAsDouble(), true));
        return this;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
        var given = serve(width);
        double y = snappedTopInset();
        for (Node child : getChildren()) {
            if (!child.isManaged()) {
                continue;
            }
            double height = given.getOrDefault(child, 0.0);
            boolean there = height > 0;
            // What has no room lies far below the edge: it may have reasons of its own to be visible or not, and its parts
            // reach beyond it.
            child.resizeRelocate(snappedLeftInset(), there ? y : getHeight() + FAR_BELOW, width, height);
            if (there) {
                y += height + getSpacing();
            }
        }
    }

    private Map<Node, Double> serve(double width) {
        double left = getHeight() - snappedTopInset() - snappedBottomInset() + getSpacing();
        Map<Node, Double> given = new HashMap<>();
        for (var want : wants) {
            if (!want.node().isManaged()) {
                continue;
            }
            double has = given.getOrDefault(want.node(), 0.0);
            double gap = has > 0 ? 0 : getSpacing();
            double more = snapSizeY(want.height().applyAsDouble(width)) - has;
            double take = want.part() ? Math.min(more, left - gap) : more;
            if (take > 0 && take + gap <= left) {
                given.put(want.node(), has + take);
                left -= take + gap;
            }
        }
        return given;
    }
}
