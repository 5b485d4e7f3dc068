package org.threeplug.kit.shell;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.PopupControl;
import javafx.stage.Window;

/// Gives menus, lists and hints the size of the window they open over. Each is a window of its own, which the scale of
/// the work does not reach; the stylesheet knows a class for each size. Where windows cannot be transparent they get no
/// shadow either, which would be drawn on a white frame.
final class Popups {

    private static final String PREFIX = "popup-";

    private final ListChangeListener<Window> listener = this::changed;
    private final WeakListChangeListener<Window> weak = new WeakListChangeListener<>(listener);
    private final Node work;
    private int scale = 100;

    Popups(Node work) {
        this.work = work;
    }

    void scale(int percent) {
        scale = percent;
        Window.getWindows().forEach(this::dress);
    }

    void start() {
        stop();
        Window.getWindows().addListener(weak);
    }

    void stop() {
        Window.getWindows().removeListener(weak);
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    }

    private void dress(Window window) {
        if (window instanceof PopupControl popup && isOver(popup)) {
            popup.getStyleClass().removeIf(name -> name.startsWith(PREFIX));
            popup.getStyleClass().add(PREFIX + scale);
            if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
                popup.getStyleClass().add(PREFIX + "opaque");
            }
        }
    }

    private boolean isOver(PopupControl popup) {
        var own = work.getScene() == null ? null : work.getScene().getWindow();
        Window below = popup;
        while (below instanceof PopupControl inner) {
            below = inner.getOwnerWindow();
        }
        return below != null && below == own;
    }
}
