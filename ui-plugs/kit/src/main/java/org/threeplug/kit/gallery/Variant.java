package org.threeplug.kit.gallery;

import java.util.List;
import java.util.Locale;
import org.threeplug.kit.Theme;

/// One way to look at a screen.
public record Variant(String name, Theme theme, Locale locale, int width, int height) {

    public static final Variant LIGHT = new Variant("light", Theme.LIGHT, Locale.ENGLISH, 1440, 900);
    public static final Variant DARK = new Variant("dark", Theme.DARK, Locale.ENGLISH, 1440, 900);
    public static final Variant SMALL = new Variant("1024x768", Theme.LIGHT, Locale.ENGLISH, 1024, 768);
    public static final Variant LARGE = new Variant("1920x1080", Theme.LIGHT, Locale.ENGLISH, 1920, 1080);
    public static final Variant ROMANIAN = new Variant("ro", Theme.LIGHT, Locale.of("ro"), 1024, 768);
    public static final Variant ARABIC = new Variant("ar", Theme.LIGHT, Locale.of("ar"), 1440, 900);

    public static final List<Variant> ALL = List.of(LIGHT, DARK, SMALL, LARGE, ROMANIAN, ARABIC);

    public Variant sized(int otherWidth, int otherHeight) {
        return new Variant(name, theme, locale, otherWidth, otherHeight);
    }
}
