package org.threeplug.kit.control;

import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Region;

/// The look of the colours that people give to things, such as a category. A colour that is not known is none.
public final class Tint {

    private static final Set<String> KNOWN =
            Set.of("teal", "blue", "sky", "indigo", "violet", "pink", "red", "orange", "amber", "green", "brown", "grey");

    private Tint() {}

    /// The style class for a colour.
    public static Optional<String> of(String colour) {
        return Optional.of(colour).filter(KNOWN::contains).map(known -> "tint-" + known);
    }

    /// A small bar of a colour, to stand beside words.
    public static Region bar(String styleClass) {
        var bar = new Region();
        bar.getStyleClass().addAll("tint-bar", styleClass);
        return bar;
    }
}
