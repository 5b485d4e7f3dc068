package org.threeplug.devices.paper;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The fonts that the system has, those first that go with the bundled ones. Listing them takes a moment and memory, so
/// it is done when a letter first needs it.
final class SystemFonts implements Supplier<List<Font>> {

    /// Java's own names stand for fonts that are in the list under their real names.
    private static final Set<String> LOGICAL =
            Set.of("Dialog", "DialogInput", "SansSerif", "Serif", "Monospaced");

    private static final Pattern OF_A_KIND =
            Pattern.compile("bold|italic|oblique|light|thin|black|medium|condensed|mono|emoji", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Font> get() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> !LOGICAL.contains(font.getFamily(Locale.ROOT)))
                .sorted(Comparator.comparingInt(SystemFonts::strangeness)
                        .thenComparing(font -> font.getFontName(Locale.ROOT)))
                .toList();
    }

    private static int strangeness(Font font) {
        var name = font.getFontName(Locale.ROOT);
        int kind = OF_A_KIND.matcher(name).find() ? 10 : 0;
        return kind + (name.startsWith("Noto Sans") ? 0 : name.contains("Sans") ? 1 : 2);
    }
}
