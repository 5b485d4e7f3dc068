package org.threeplug.kit.shell;

import java.util.Locale;
import org.threeplug.kit.Theme;

/// How a person wants the product to look.
///
/// @param scale percent, 80 to 200
/// @param sound whether it may be heard too
public record Look(Theme theme, Locale language, int scale, boolean sound) {

    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;

    public Look {
        scale = Math.clamp(scale, SMALLEST, LARGEST);
    }

    public Look(Theme theme, Locale language, int scale) {
        this(theme, language, scale, true);
    }

    public Look theme(Theme other) {
        return new Look(other, language, scale, sound);
    }

    public Look language(Locale other) {
        return new Look(theme, other, scale, sound);
    }

    public Look scale(int percent) {
        return new Look(theme, language, percent, sound);
    }

    public Look sound(boolean heard) {
        return new Look(theme, language, scale, heard);
    }
}
