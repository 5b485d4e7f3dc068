package org.threeplug.kit.gallery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;

/// Walks a scene with Tab and finds what the walk does not reach.
public final class TabOrder {

    private TabOrder() {}

    /// The visible, enabled controls that want the focus and never get it.
    public static List<String> unreachable(Scene scene) {
        var wanted = Nodes.in(scene.getRoot()).filter(TabOrder::wantsFocus).toList();
        var reached = reached(scene, wanted.size());
        return wanted.stream()
                .filter(Control.class::isInstance)
                .filter(node -> !reached.contains(node))
                .map(Nodes::name)
                .toList();
    }

    private static Set<Node> reached(Scene scene, int most) {
        var reached = new HashSet<Node>();
        var start = Nodes.in(scene.getRoot()).filter(TabOrder::wantsFocus).findFirst();
        if (start.isEmpty()) {
            return reached;
        }
        start.get().requestFocus();
        for (int step = 0; step <= most * 2 + 2 && scene.getFocusOwner() != null; step++) {
            var owner = scene.getFocusOwner();
            reached.add(owner);
            owner.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return reached;
    }

    private static boolean wantsFocus(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && Nodes.seen(node);
    }
}
