package org.threeplug.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled fonts, so that every machine shows the same letters.
public final class Fonts {

    private static final List<String> FILES = List.of(
            "Inter-Regular",
            "Inter-Medium",
            "Inter-SemiBold",
            "Inter-Bold",
            "InterTabular-Regular",
            "InterTabular-SemiBold",
            "InterTabular-Bold",
            "Vazirmatn-Regular",
            "Vazirmatn-Bold",
            "NotoSansHebrew-Regular",
            "NotoSansHebrew-Bold",
            "NotoSansMono-Regular");

    private Fonts() {}

    /// Makes the families known to JavaFX, once; the answer lists them.
    public static List<String> families() {
        return Loaded.FAMILIES;
    }

    private static final class Loaded {

        static final List<String> FAMILIES =
                FILES.stream().map(Loaded::family).distinct().toList();

        private static String family(String file) {
            try (var in = Fonts.class.getResourceAsStream("/org/threeplug/fonts/" + file + ".ttf")) {
                var font = in == null ? null : Font.loadFont(in, 0);
                if (font == null) {
                    throw new IllegalStateException("The font " + file + " cannot be loaded");
                }
                return font.getFamily();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
