package org.threeplug.kit;

import java.util.Locale;

/// What a colour says. It never says it alone: an icon or a word goes with it.
public enum Meaning {
    NEUTRAL(Icon.INFO),
    INFO(Icon.INFO),
    SUCCESS(Icon.CHECK_CIRCLE),
    CAUTION(Icon.WARNING),
    DANGER(Icon.ERROR);

    private final Icon icon;

    Meaning(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
