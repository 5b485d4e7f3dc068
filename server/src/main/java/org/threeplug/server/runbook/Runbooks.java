package org.threeplug.server.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The runbooks travel inside the program: whoever needs one may have no network, and no documentation at hand.
public final class Runbooks {

    private Runbooks() {}

    /// The page in a language, or in English where it is not translated.
    ///
    /// @param page with or without `.md`
    public static Optional<String> text(String page, Locale language) {
        var name = page.replaceAll("\\.md$", "");
        if (!name.matches("[a-z-]+")) {
            return Optional.empty();
        }
        return read(language.getLanguage() + "/" + name).or(() -> read(name));
    }

    /// Whether the page speaks the language, and not English instead.
    public static boolean speaks(String page, Locale language) {
        return language.getLanguage().equals("en")
                || read(language.getLanguage() + "/" + page.replaceAll("\\.md$", "")).isPresent();
    }

    private static Optional<String> read(String name) {
        try (var in = Runbooks.class.getResourceAsStream(name + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
