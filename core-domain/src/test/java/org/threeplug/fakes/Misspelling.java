package org.threeplug.fakes;

import java.util.Locale;
import java.util.stream.Stream;

/// Tells whether words are nearly those of a name, by the rule of [org.threeplug.catalog.Catalog#alike].
final class Misspelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 6;

    private Misspelling() {}

    static boolean isNearly(String name, String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return Stream.of(words).anyMatch(word -> word.length() >= SHORTEST)
                && Stream.of(words)
                        .allMatch(word -> Stream.of(name.toLowerCase(Locale.ROOT).split("\\W+"))
                                .anyMatch(other -> isNear(word, other)));
    }

    private static boolean isNear(String word, String other) {
        if (word.length() < SHORTEST) {
            return other.startsWith(word);
        }
        int allowed = word.length() < LONG ? 1 : 2;
        return !other.isEmpty() && word.charAt(0) == other.charAt(0) && distance(word, other) <= allowed;
    }

    /// Letters changed, added, left out, or swapped with their neighbour.
    private static int distance(String a, String b) {
        var row = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    row[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[i][j] = Math.min(
                        Math.min(row[i - 1][j] + 1, row[i][j - 1] + 1), row[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[i][j] = Math.min(row[i][j], row[i - 2][j - 2] + 1);
                }
            }
        }
        return row[a.length()][b.length()];
    }
}
