package org.threeplug.administration.settings;

import java.util.Locale;
import java.util.stream.Collectors;
import org.threeplug.receipts.SpoolState.Undrawable;

/// Says which letters no font has, in letters that one has: boxes tell nobody which font to install.
final class UnknownLetters {

    private static final int MOST = 3;
    private static final String INSTEAD = "?";

    private UnknownLetters() {}

    /// The text with a question mark for each of them.
    static String hidden(Undrawable name) {
        return name.text()
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> name.letters().contains(letter) ? INSTEAD : letter)
                .collect(Collectors.joining());
    }

    /// The scripts they belong to, such as Balinese; signs of no script by their number.
    static String scripts(Undrawable name) {
        return name.letters()
                .codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .mapToObj(UnknownLetters::script)
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }

    private static String script(int letter) {
        var script = Character.UnicodeScript.of(letter);
        return switch (script) {
            case COMMON, INHERITED, UNKNOWN -> String.format(Locale.ROOT, "U+%04X", letter);
            default -> script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
