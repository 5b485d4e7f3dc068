package org.threeplug.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/// The bundled fonts, so that every machine shows the same letters.
public final class Fonts {

    private static final List<String> LATIN = List.of(
            "Inter-Regular",
            "Inter-Medium",
            "Inter-SemiBold",
            "Inter-Bold",
            "InterTabular-Regular",
            "InterTabular-SemiBold",
            "InterTabular-Bold");

    private static final List<String> OTHER = List.of(
            "Vazirmatn-Regular",
            "Vazirmatn-Bold",
            "NotoSansHebrew-Regular",
            "NotoSansHebrew-Bold",
            "NotoSansMono-Regular");

    private Fonts() {}

    /// Makes all families known to JavaFX, once; the answer lists them.
    public static List<String> families() {
        return Stream.concat(Latin.FAMILIES.stream(), Other.FAMILIES.stream()).toList();
    }

    /// Makes those known that a sign-in in Latin letters is written in: reading the others takes time that the first
    /// picture of the till does not have.
    static void forLatin() {
        Latin.FAMILIES.size();
    }

    private static List<String> families(List<String> files) {
        return files.stream().map(Fonts::family).distinct().toList();
    }

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

    private static final class Latin {
        static final List<String> FAMILIES = families(LATIN);
    }

    private static final class Other {
        static final List<String> FAMILIES = families(OTHER);
    }
}
