package org.threeplug.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a number as people key it, in any script's digits, with their own separators. What could be read two ways is
/// read by the language's rule; what makes no sense is not read at all, never guessed.
///
/// A single separator that is not followed by exactly three digits is the decimal point, whichever it is: `1.5` and
/// `1,5` are both one and a half. Followed by three digits, the language decides: `1.500` is 1500 in Romanian and 1.5 in
/// English.
public final class NumberText {

    private static final int MOST_DIGITS = 15;
    private static final Pattern PLAIN = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F'’\\u066C\\u200E\\u200F\\u061C]");

    private NumberText() {}

    public static Optional<BigDecimal> read(String typed, Formats formats) {
        var text = SPACES.matcher(western(typed.strip())).replaceAll("");
        var plain = withPoint(text, formats.symbols().getDecimalSeparator());
        if (plain.isEmpty() || plain.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /// How the language writes a number for editing: no grouping, its own decimal separator.
    public static String editable(BigDecimal number, Formats formats) {
        var plain = number.toPlainString();
        return formats.locale().getLanguage().equals(Locale.ROOT.getLanguage())
                ? plain
                : plain.replace('.', formats.symbols().getDecimalSeparator());
    }

    /// With the digits of every script as those of English.
    static String western(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
            } else {
                out.appendCodePoint(
                        switch (c) {
                            case '−', '–' -> '-';
                            case '٫' -> '.';
                            default -> c;
                        });
            }
        });
        return out.toString();
    }

    private static String withPoint(String text, char decimal) {
        long points = text.chars().filter(c -> c == '.').count();
        long commas = text.chars().filter(c -> c == ',').count();
        if (points + commas == 0) {
            return text;
        }
        if (points + commas == 1) {
            int at = Math.max(text.indexOf('.'), text.indexOf(','));
            boolean grouping = text.length() - at - 1 == 3 && text.charAt(at) != (decimal == ',' ? ',' : '.');
            return grouping ? joined(text, text.charAt(at)) : text.replace(',', '.');
        }
        char last = text.charAt(Math.max(text.lastIndexOf('.'), text.lastIndexOf(',')));
        char group = last == '.' ? ',' : '.';
        if (points == 0 || commas == 0) {
            return joined(text, last);
        }
        int at = text.lastIndexOf(last);
        if (text.indexOf(last) != at) {
            return "";
        }
        var whole = joined(text.substring(0, at), group);
        return whole.isEmpty() ? "" : whole + "." + text.substring(at + 1);
    }

    /// Takes out grouping separators when every group but the first has three digits; empty otherwise.
    private static String joined(String text, char group) {
        var separator = Pattern.quote(String.valueOf(group));
        return text.matches("-?\\d{1,3}(" + separator + "\\d{3})+") ? text.replace(String.valueOf(group), "") : "";
    }
}
