package org.threeplug.kit;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.threeplug.plug.PlugScreen;

/// What the shell shows for one place in the navigation. A screen lays out and binds; every decision is its model's.
/// It is made lazily, and made anew when it was left long ago. Subscribe in [#shown()], release in [#hidden()].
public interface Screen extends PlugScreen {

    Parent view();

    default void shown() {}

    default void hidden() {}

    /// The keys that work anywhere on this screen; F1 lists them.
    default KeyMap keys() {
        return KeyMap.NONE;
    }

    /// Sees every key before any control does, such as a scanner's burst. The answer says whether it is used up.
    default boolean takesFirst(KeyEvent key) {
        return false;
    }

    /// Where the keyboard starts.
    default Optional<Node> firstFocus() {
        return Optional.empty();
    }

    /// Names what would be lost by leaving now, such as "3 changed fields of Milk 1 l"; empty when nothing would.
    default Optional<String> unsaved() {
        return Optional.empty();
    }

    /// Whether work goes on here while nobody looks, such as an import. The shell lets go of other screens that were left.
    default boolean isBusy() {
        return false;
    }

    /// The last breadcrumb, such as the name of the opened document; empty when the screen is at its start.
    default ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper("");
    }

    /// The pages inside the screen, where it has several.
    default Trail trail() {
        return Trail.NONE;
    }

    /// The person leaves without saving: what [#unsaved()] names is given up.
    default void abandon() {}

    /// Goes to something of this screen that was found elsewhere, by the name the screen gives it.
    default void visit(String thing) {}

    /// Esc when nothing else took it: step back inside the screen. The answer says whether there was a step.
    default boolean stepBack() {
        return false;
    }
}
