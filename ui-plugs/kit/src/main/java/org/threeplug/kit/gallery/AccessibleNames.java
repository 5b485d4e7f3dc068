package org.threeplug.kit.gallery;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Skin;

/// Finds controls that a screen reader could not name.
public final class AccessibleNames {

    private AccessibleNames() {}

    /// The visible controls without a name; parts that another control is made of do not count.
    public static List<String> missing(Node root) {
        return Nodes.in(root)
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(Nodes::seen)
                .filter(control -> !isPart(control))
                .filter(control -> name(control).isBlank())
                .map(Nodes::name)
                .distinct()
                .toList();
    }

    private static String name(Control control) {
        if (control.getAccessibleText() != null && !control.getAccessibleText().isBlank()) {
            return control.getAccessibleText();
        }
        if (control instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        var spoken = control.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return spoken instanceof String text && !(control instanceof javafx.scene.control.TextInputControl) ? text : "";
    }

    private static boolean isPart(Control control) {
        if (control instanceof ScrollBar || control instanceof Separator || control instanceof Cell<?>) {
            return true;
        }
        if (control instanceof Labeled label && !label.isFocusTraversable()
                && (label.getText() == null || label.getText().isEmpty())) {
            return !(label instanceof javafx.scene.control.ButtonBase);
        }
        for (var parent = control.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Control owner && !(owner instanceof javafx.scene.control.ScrollPane)
                    && !(owner instanceof javafx.scene.control.TabPane) && owner.getSkin() instanceof Skin<?>
                    && !(owner instanceof Labeled)
                    && !(owner instanceof javafx.scene.control.TableView<?>)) {
                return true;
            }
        }
        return false;
    }
}
