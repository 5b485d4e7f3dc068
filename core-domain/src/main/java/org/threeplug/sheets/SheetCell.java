package org.threeplug.sheets;

import java.util.regex.Pattern;

/// What a cell holds once it is freed from what spreadsheets put around it.
public final class SheetCell {

    /// How a spreadsheet is told that digits are a text: `="0012"`.
    private static final Pattern AS_TEXT = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);

    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*");

    private SheetCell() {}

    public static String plain(String text) {
        var plain = stripped(text);
        if (plain.isEmpty()) {
            return plain;
        }
        char first = plain.charAt(0);
        if (first == '=') {
            var inside = AS_TEXT.matcher(plain);
            plain = inside.matches() ? stripped(inside.group(1).replace("\"\"", "\"")) : plain;
        } else if (first == '\'' && plain.length() > 1 && isGuarded(plain.charAt(1))) {
            plain = plain.substring(1);
        }
        return hasBreak(plain) ? BREAKS.matcher(plain).replaceAll(" ") : plain;
    }

    /// An apostrophe tells a spreadsheet that digits are a text, and that a text is no formula.
    private static boolean isGuarded(char sign) {
        return Character.isDigit(sign) || "=@+-".indexOf(sign) >= 0;
    }

    private static boolean hasBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n' || sign == '\r' || sign == '\u0085' || sign == '\u2028' || sign == '\u2029') {
                return true;
            }
        }
        return false;
    }

    /// Blanks of every kind and the marks of writing direction.
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isNothing(text.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isNothing(char sign) {
        return sign <= ' '
                || sign >= '\u0080'
                        && (Character.isWhitespace(sign)
                                || Character.isSpaceChar(sign)
                                || sign == '\u200E'
                                || sign == '\u200F'
                                || sign == '\u061C'
                                || sign == '\uFEFF');
    }

    /// The digits of every script as those of the West, and Arabic marks of thousands and decimals as such.
    public static String western(String text) {
        boolean plain = true;
        for (int i = 0; plain && i < text.length(); i++) {
            plain = text.charAt(i) < '\u0600';
        }
        if (plain) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (Character.isDigit(sign)) {
                out.append(Character.digit(sign, 10));
            } else if (sign == '\u060C') {
                out.append(',');
            } else if (sign != '\u200E' && sign != '\u200F' && sign != '\u061C') {
                out.appendCodePoint(sign);
            }
        });
        return out.toString();
    }
}
