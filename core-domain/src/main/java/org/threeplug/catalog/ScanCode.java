package org.threeplug.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a scanner sent, reduced to the code that a catalogue knows.
///
/// A scanner may put a symbology identifier in front (ISO/IEC 15424: `]` and two characters). A GS1 symbol holds several
/// fields; the article number comes first, as field 01 with fourteen digits, of which EAN-13 and EAN-8 are the last ones.
///
/// @param code upper case, without blanks around it
public record ScanCode(String code) {

    private static final Set<String> GS1 = Set.of("]C1", "]E0", "]D2", "]Q3", "]J1");
    private static final Pattern ARTICLE = Pattern.compile("(?:01|\\(01\\))(\\d{14}).*");
    private static final char SEPARATOR = 0x1D;

    public static ScanCode of(String raw) {
        var text = raw.strip().toUpperCase(Locale.ROOT);
        boolean gs1 = text.startsWith("(01)") || raw.indexOf(SEPARATOR) == 0;
        if (text.length() > 3 && text.charAt(0) == ']') {
            gs1 |= GS1.contains(text.substring(0, 3));
            text = text.substring(3);
        }
        if (gs1) {
            var article = ARTICLE.matcher(text.strip());
            if (article.matches()) {
                return new ScanCode(shortest(article.group(1)));
            }
        }
        return new ScanCode(text.strip());
    }

    private static String shortest(String fourteen) {
        if (fourteen.startsWith("000000")) {
            return fourteen.substring(6);
        }
        return fourteen.startsWith("0") ? fourteen.substring(1) : fourteen;
    }
}
