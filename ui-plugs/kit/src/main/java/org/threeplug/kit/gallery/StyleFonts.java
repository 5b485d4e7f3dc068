package org.threeplug.kit.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.threeplug.kit.Fonts;

/// Looks for fonts in a stylesheet that would not look the same on every system: families that are not bundled, and Inter
/// in words that have no Arabic letters of their own beside it.
public final class StyleFonts {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family:\\s*\"([^\"]+)\"");
    private static final String ARABIC = ".script-arab ";

    private StyleFonts() {}

    /// @return the faults as sentences
    public static List<String> faults(URL stylesheet) {
        var faults = new ArrayList<String>();
        var latin = new ArrayList<String>();
        var arabic = new HashSet<String>();
        RULE.matcher(text(stylesheet).replaceAll("(?s)/\\*.*?\\*/", "")).results().forEach(rule -> {
            var family = FAMILY.matcher(rule.group(2));
            if (!family.find()) {
                return;
            }
            if (!Fonts.families().contains(family.group(1))) {
                faults.add("“" + family.group(1) + "” is not bundled");
            }
            for (var one : rule.group(1).split(",")) {
                var selector = one.strip();
                if (selector.startsWith(ARABIC)) {
                    arabic.add(selector.substring(ARABIC.length()));
                } else if (family.group(1).equals("Inter Medium") || family.group(1).equals("Inter SemiBold")) {
                    latin.add(selector);
                }
            }
        });
        latin.stream()
                .filter(selector -> !arabic.contains(selector))
                .forEach(selector -> faults.add(selector + " has no Arabic font"));
        return faults;
    }

    private static String text(URL stylesheet) {
        try (var in = stylesheet.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
