package org.threeplug.words;

import java.util.Locale;

/// The plural forms of the languages the product speaks, after the CLDR rules for whole numbers.
public enum PluralForm {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    public static PluralForm of(Locale locale, long number) {
        long n = Math.abs(number);
        return switch (locale.getLanguage()) {
            case "ro" -> n == 1 ? ONE : n == 0 || between(n % 100, 1, 19) ? FEW : OTHER;
            case "ar" -> arabic(n);
            default -> n == 1 ? ONE : OTHER;
        };
    }

    private static PluralForm arabic(long n) {
        if (n <= 2) {
            return values()[(int) n];
        }
        long rest = n % 100;
        return between(rest, 3, 10) ? FEW : rest >= 11 ? MANY : OTHER;
    }

    private static boolean between(long n, long from, long to) {
        return from <= n && n <= to;
    }
}
