package org.threeplug.kit.control;

import javafx.scene.control.Label;
import org.threeplug.kit.Meaning;

/// A state in one word, with its icon: the colour never stands alone.
public final class Badge extends Label {

    public Badge(Meaning meaning, String word) {
        super(word);
        getStyleClass().addAll("badge", meaning.styleClass());
        if (meaning != Meaning.NEUTRAL) {
            var icon = meaning.icon().node();
            icon.getStyleClass().add(meaning.styleClass());
            setGraphic(icon);
        }
        setMinWidth(USE_PREF_SIZE);
    }
}
