package org.threeplug.operations.sales;

import java.util.Optional;
import java.util.Set;

/// The look of a category's colour, as the kit knows it. A colour that it does not know is none.
final class Tint {

    private static final Set<String> KNOWN =
            Set.of("teal", "blue", "sky", "indigo", "violet", "pink", "red", "orange", "amber", "green", "brown", "grey");

    private Tint() {}

    /// The style class for a colour.
    static Optional<String> of(String colour) {
        return Optional.of(colour).filter(KNOWN::contains).map(known -> "tint-" + known);
    }
}
