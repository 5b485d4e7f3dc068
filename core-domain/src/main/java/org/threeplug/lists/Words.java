package org.threeplug.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Splits names into words the way people compare them: without case, accents and width, in every script. Writing that
/// puts no spaces between words (Chinese, Japanese) is split into its characters.
public final class Words {

    private static final int LONGEST = 40;

    private Words() {}

    public static List<String> of(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int letter = folded.codePointAt(i);
            i += Character.charCount(letter);
            if (isAccent(letter)) {
                continue;
            }
            if (standsAlone(letter)) {
                end(word, words);
                words.add(Character.toString(letter));
            } else if (Character.isLetterOrDigit(letter) || isVowelSign(letter)) {
                fold(letter, word);
            } else if (letter != '\'' && letter != '’') {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    /// What people sort a text by: "Éclair" stands beside "eclair", wherever the accents stand in the table of signs.
    public static String order(String text) {
        return String.join(" ", of(text));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word.toString());
            word.setLength(0);
        }
    }

    /// Marks that people leave out when typing; the vowel signs of Indic scripts are letters in all but name.
    private static boolean isAccent(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK
                && switch (Character.UnicodeBlock.of(letter)) {
                    case Character.UnicodeBlock block when block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS
                            || block == Character.UnicodeBlock.HEBREW
                            || block == Character.UnicodeBlock.ARABIC
                            || block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED
                            || block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT
                            || block == Character.UnicodeBlock.HIRAGANA -> true;
                    case null, default -> false;
                };
    }

    private static boolean isVowelSign(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int letter) {
        return Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HIRAGANA, KATAKANA -> true;
                    default -> false;
                };
    }

    /// Letters that have no decomposition but that keyboards of other languages lack.
    private static void fold(int letter, StringBuilder word) {
        int small = Character.toLowerCase(Character.toUpperCase(letter));
        switch (small) {
            case 'ß' -> word.append("ss");
            case 'æ' -> word.append("ae");
            case 'œ' -> word.append("oe");
            case 'ø' -> word.append('o');
            case 'đ', 'ð' -> word.append('d');
            case 'ł' -> word.append('l');
            case 'þ' -> word.append("th");
            case 'ı' -> word.append('i');
            case 'ς' -> word.append('σ');
            default -> word.appendCodePoint(small);
        }
    }
}
