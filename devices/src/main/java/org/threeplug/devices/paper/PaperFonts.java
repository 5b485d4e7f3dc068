package org.threeplug.devices.paper;

import com.google.common.base.Suppliers;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The bundled fonts, so that paper looks the same on every system, and behind them the system's for the letters that
/// those lack. A text is drawn in the first font that has its letters. For one thread at a time.
final class PaperFonts {

    static final List<String> REGULAR =
            List.of("NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf", "NotoSansHebrew-Regular.ttf");
    static final List<String> BOLD =
            List.of("NotoSans-Bold.ttf", "NotoSansArabic-Bold.ttf", "NotoSansHebrew-Bold.ttf");

    private static final FontRenderContext DOTS = new FontRenderContext(null, false, false);

    /// Large enough that a letter of any shape leaves an outline.
    private static final float TRIED = 24f;

    private final List<Font> regular;
    private final List<Font> bold;
    private final Supplier<List<Font>> system;

    /// What was found for letters that no bundled font has, so that none is looked for twice.
    private final Map<Integer, Optional<Font>> found = new HashMap<>();

    PaperFonts() {
        this(REGULAR, BOLD, new SystemFonts());
    }

    /// @param system asked when a letter first needs it
    PaperFonts(List<String> regular, List<String> bold, Supplier<List<Font>> system) {
        this.regular = regular.stream().map(PaperFonts::load).toList();
        this.bold = bold.stream().map(PaperFonts::load).toList();
        this.system = Suppliers.memoize(system::get)::get;
    }

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
            var style = isBold && !fonts.contains(font) ? Font.BOLD : font.getStyle();
            attributed.addAttribute(TextAttribute.FONT, font.deriveFont(style, size), at, end);
            at = end;
        }
        return attributed;
    }

    /// Whether the letter leaves something on paper, or is one that leaves nothing anywhere.
    boolean canDraw(int point) {
        return regular.stream().anyMatch(font -> font.canDisplay(point))
                || isUnseen(point)
                || ofSystem(point).isPresent();
    }

    private boolean sameRun(List<Font> fonts, Font font, int point) {
        return fontFor(fonts, point).equals(font)
                || Character.getType(point) == Character.NON_SPACING_MARK && font.canDisplay(point);
    }

    private Font fontFor(List<Font> fonts, int point) {
        return fonts.stream()
                .filter(font -> font.canDisplay(point))
                .findFirst()
                .or(() -> isUnseen(point) ? Optional.empty() : ofSystem(point))
                .orElse(fonts.getFirst());
    }

    /// A font that was chosen before goes first, so that a word is not made of two.
    private Optional<Font> ofSystem(int point) {
        var known = found.get(point);
        if (known != null) {
            return known;
        }
        var chosen = found.values().stream().flatMap(Optional::stream).distinct().toList();
        var font = Stream.concat(chosen.stream(), system.get().stream())
                .filter(each -> draws(each, point))
                .findFirst();
        found.put(point, font);
        return font;
    }

    /// Fonts of coloured pictures claim letters that they cannot draw in black.
    private static boolean draws(Font font, int point) {
        return font.canDisplay(point)
                && !font.deriveFont(TRIED)
                        .createGlyphVector(DOTS, Character.toString(point))
                        .getOutline()
                        .getBounds2D()
                        .isEmpty();
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> point >= 0xFE00 && point <= 0xFE0F;
        };
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

    static Font load(String name) {
        try (var in = new ByteArrayInputStream(bytes(name))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + name + " cannot be read", e);
        }
    }
}
