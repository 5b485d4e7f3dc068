package org.threeplug.kit.gallery;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Walks a scene graph.
final class Nodes {

    private Nodes() {}

    static Stream<Node> in(Node root) {
        return root instanceof Parent parent
                ? Stream.concat(Stream.of(root), parent.getChildrenUnmodifiable().stream().flatMap(Nodes::in))
                : Stream.of(root);
    }

    /// Whether a person could see it: itself and all it is in.
    static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    static String name(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + " " + node.getStyleClass();
    }
}
