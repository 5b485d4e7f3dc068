package org.threeplug.devices.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.List;

/// The bundled fonts, so that paper looks the same on every system. A text is drawn in the first font that has its
/// letters.
final class PaperFonts {

    static final List<String> REGULAR =
            List.of("NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf", "NotoSansHebrew-Regular.ttf");
    static final List<String> BOLD =
            List.of("NotoSans-Bold.ttf", "NotoSansArabic-Bold.ttf", "NotoSansHebrew-Bold.ttf");

    private final List<Font> regular = REGULAR.stream().map(PaperFonts::load).toList();
    private final List<Font> bold = BOLD.stream().map(PaperFonts::load).toList();

    /// @param mirrored whether the paper as a whole runs from right to left
    AttributedString text(String text, boolean isBold, float size, boolean mirrored) {
        var fonts = isBold ? bold : regular;
        boolean rightToLeft = mirrored
                ? Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                : !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        var attributed = new AttributedString(text);
        attributed.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        int at = 0;
        while (at < text.length()) {
            var font = fontFor(fonts, text.codePointAt(at));
            int end = at;
            while (end < text.length() && sameRun(fonts, font, text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            attributed.addAttribute(TextAttribute.FONT, font.deriveFont(size), at, end);
            at = end;
        }
        return attributed;
    }

    private static boolean sameRun(List<Font> fonts, Font font, int point) {
        return fontFor(fonts, point).equals(font)
                || Character.getType(point) == Character.NON_SPACING_MARK && font.canDisplay(point);
    }

    private static Font fontFor(List<Font> fonts, int point) {
        return fonts.stream().filter(font -> font.canDisplay(point)).findFirst().orElse(fonts.getFirst());
    }

    static byte[] bytes(String name) {
        try (var in = PaperFonts.class.getResourceAsStream("/org/threeplug/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + name + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font load(String name) {
        try (var in = new ByteArrayInputStream(bytes(name))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + name + " cannot be read", e);
        }
    }
}
