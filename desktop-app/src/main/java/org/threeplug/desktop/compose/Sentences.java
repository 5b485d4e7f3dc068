package org.threeplug.desktop.compose;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kit.Formats;
import org.threeplug.kit.Regional;
import org.threeplug.kit.Texts;

/// The program's own words: set-up, command line, demonstration.
public final class Sentences {

    private static final String BUNDLE = "org.threeplug.desktop.texts";

    private Sentences() {}

    public static Texts in(Locale language) {
        var zone = ZoneId.systemDefault();
        var formats = new Formats(Regional.of(language, language, Optional.empty(), zone), zone, Set.of());
        return Texts.of(BUNDLE, formats, Sentences.class.getClassLoader());
    }
}
