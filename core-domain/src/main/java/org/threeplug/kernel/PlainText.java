package org.threeplug.kernel;

/// Text that is nothing but text. Control signs move the cursor of a terminal, ring its bell and end lines where none ends;
/// signs that override the direction let a name show something else than it says, also on a receipt; tag signs are not seen
/// at all. None of them is part of anybody's name. What languages need (joiners, and the marks that only hint at a direction)
/// is text.
public final class PlainText {

    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    private PlainText() {}

    /// Whether a sign has no place in any text, apart from line ends and tabs.
    public static boolean isForeign(int sign) {
        return sign < ' ' && sign != '\n' && sign != '\t'
                || sign >= DELETE && sign <= LAST_CONTROL
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069
                || sign >= 0xE0000 && sign <= 0xE007F
                || sign == 0x2028
                || sign == 0x2029;
    }

    /// Whether a text of several lines may be kept. Line ends may be of any system.
    public static boolean isPlain(String text) {
        return text.replace("\r\n", "\n").codePoints().noneMatch(PlainText::isForeign);
    }

    /// Whether a text of one line, such as a name, may be kept.
    public static boolean isPlainLine(String text) {
        // An import asks this of every cell.
        int sign;
        for (int i = 0; i < text.length(); i += Character.charCount(sign)) {
            sign = text.codePointAt(i);
            if (sign == '\n' || sign == '\t' || isForeign(sign)) {
                return false;
            }
        }
        return true;
    }

    /// The text with another sign in the place of each that has none in it.
    public static String replaced(String text, char instead) {
        if (text.codePoints().noneMatch(PlainText::isForeign)) {
            return text;
        }
        var plain = new StringBuilder();
        text.codePoints().map(sign -> isForeign(sign) ? instead : sign).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
