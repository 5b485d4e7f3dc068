package org.threeplug.catalog.importing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A category as a row names it: as it stands there, and its levels from the top down.
///
/// @param text empty for none
public record CategoryPath(String text, List<String> levels) {

    public static final CategoryPath NONE = new CategoryPath("", List.of());

    /// How this program itself writes a path.
    public static final String BETWEEN = " / ";

    private static final Pattern CLEAR = Pattern.compile("\\s/\\s|>");

    /// A stroke between figures is no level: cord of 1/2 inch.
    private static final Pattern STROKE = Pattern.compile("(?<!\\d)/|/(?!\\d)");

    public CategoryPath {
        levels = List.copyOf(levels);
    }

    /// @param divider the signs that divide levels in this sheet
    /// @param several what stands between several categories: the one that tells most is taken
    static CategoryPath of(String text, String divider, String several) {
        if (several.isEmpty() || !text.contains(several)) {
            return of(text, divider);
        }
        return Arrays.stream(text.split(Pattern.quote(several)))
                .map(one -> of(one.strip(), divider))
                .max(Comparator.comparingInt(one -> one.levels().size() * 2 + (text.startsWith(one.text()) ? 1 : 0)))
                .orElse(NONE);
    }

    static CategoryPath of(String text, String divider) {
        var pattern = CLEAR.matcher(text).find() ? CLEAR : STROKE;
        boolean divides = pattern == CLEAR && !divider.isEmpty() || divider.contains("/");
        var parts = divides ? pattern.split(text) : new String[] {text};
        var levels = Arrays.stream(parts).map(String::strip).filter(name -> !name.isEmpty()).toList();
        return levels.isEmpty() ? NONE : new CategoryPath(text, levels);
    }
}
