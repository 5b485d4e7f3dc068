package org.threeplug.server;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.threeplug.words.Formats;
import org.threeplug.words.Regional;
import org.threeplug.words.Texts;

/// The program's own words: set-up, command line, demonstration.
public final class Sentences {

    private static final String BUNDLE = "org.threeplug.server.texts";

    private Sentences() {}

    public static Texts in(Locale language) {
        var zone = ZoneId.systemDefault();
        var formats = new Formats(Regional.of(language, language, Optional.empty(), zone), zone, Set.of());
        return Texts.of(BUNDLE, formats, Sentences.class.getClassLoader());
    }
}
