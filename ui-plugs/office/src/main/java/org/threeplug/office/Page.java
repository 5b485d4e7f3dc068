package org.threeplug.office;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;

/// One view of a screen. Pages lie on each other: opening a row lays the next one on top, Esc takes it away.
public interface Page {

    /// The last breadcrumb; empty for the page a screen starts with.
    default ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper("");
    }

    Parent view();

    /// It is in view now, for the first time or again.
    default void shown() {}

    /// Whether work goes on here while nobody looks.
    default boolean isBusy() {
        return false;
    }

    default KeyMap keys() {
        return KeyMap.NONE;
    }

    /// Names what would be lost by leaving now.
    default Optional<String> unsaved() {
        return Optional.empty();
    }

    /// Gives up what [#unsaved()] names.
    default void abandon() {}

    /// Whether it can be gone to again after it was stepped back from; it reads anew what it shows.
    default boolean mayReturn() {
        return false;
    }

    default Optional<Node> firstFocus() {
        return Optional.empty();
    }
}
