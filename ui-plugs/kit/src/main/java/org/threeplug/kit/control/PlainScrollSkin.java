package org.threeplug.kit.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// Shows what scrolls without a picture of it kept aside. The toolkit's own skin keeps one as large as the place: on a large screen
/// painted in software that is some megabytes of the heap for each page that was ever shown. The style sheet names this skin
/// for every pane that scrolls.
public final class PlainScrollSkin extends ScrollPaneSkin {

    public PlainScrollSkin(ScrollPane pane) {
        super(pane);
        getChildren().stream()
                .filter(child -> child.getStyleClass().contains("viewport"))
                .forEach(viewport -> viewport.setCache(false));
    }
}
