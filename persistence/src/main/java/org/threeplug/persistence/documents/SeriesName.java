package org.threeplug.persistence.documents;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.threeplug.documents.DocumentKind;

/// The names of number series: a register's code, a dash and the word for the kinds numbered together.
public final class SeriesName {

    private static final int LETTERS = 4;
    private static final int FIGURES = 10_000;

    private static final Map<DocumentKind, String> WORDS = Map.ofEntries(
            Map.entry(DocumentKind.SALE, "SALE"),
            Map.entry(DocumentKind.RETURN, "SALE"),
            Map.entry(DocumentKind.EXCHANGE, "SALE"),
            Map.entry(DocumentKind.VOID, "SALE"),
            Map.entry(DocumentKind.STOCK_ADJUSTMENT, "STOCK"),
            Map.entry(DocumentKind.LEDGER_ADJUSTMENT, "LEDGER"),
            Map.entry(DocumentKind.CASH_IN, "CASHIN"),
            Map.entry(DocumentKind.CASH_OUT, "CASHOUT"),
            Map.entry(DocumentKind.NO_SALE, "NOSALE"),
            Map.entry(DocumentKind.FLOAT, "FLOAT"),
            Map.entry(DocumentKind.FLOAT_CORRECTION, "REFLOAT"),
            Map.entry(DocumentKind.SHIFT_CLOSE, "CLOSE"),
            Map.entry(DocumentKind.GIVEN_UP, "GIVENUP"),
            Map.entry(DocumentKind.STOCK_TRANSFER, "MOVE"));

    private static final Pattern REFERENCE = Pattern.compile("(.+)-(\\d{1,18})");

    private SeriesName() {}

    /// Short enough that code, dash and word fit the column.
    static String word(DocumentKind kind) {
        var ours = WORDS.get(kind);
        return ours == null ? ofAPlug(kind.name()) : ours;
    }

    /// A few letters of the name, and figures out of the whole key, by which it is no other series: ours have no figures.
    private static String ofAPlug(String key) {
        var letters = key.substring(key.lastIndexOf('.') + 1).replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        int figures = Math.floorMod(key.hashCode(), FIGURES);
        return letters.substring(0, Math.min(letters.length(), LETTERS)) + String.format(Locale.ROOT, "%04d", figures);
    }

    static String of(String registerCode, DocumentKind kind) {
        return registerCode + "-" + word(kind);
    }

    /// As printed; with the digits every scanner knows, whatever the language of the till.
    public static String reference(String series, long number) {
        return String.format(Locale.ROOT, "%s-%06d", series, number);
    }

    /// A reference taken apart: `1-SALE-000042` is number 42 of `1-SALE`.
    ///
    /// @param digits as typed, so that leading zeros still show how much of the number is there
    public record Reference(String series, String digits) {

        private static final int PRINTED_DIGITS = 6;

        /// Reads what a person typed or a scanner sent: letters of either case, spaces around, zeros left out.
        public static Optional<Reference> read(String text) {
            var matcher = REFERENCE.matcher(text.strip());
            return matcher.matches() ? Optional.of(new Reference(matcher.group(1), matcher.group(2))) : Optional.empty();
        }

        public long number() {
            return Long.parseLong(digits);
        }

        /// The numbers whose printed form begins with these digits, from the first to the last.
        public long first() {
            return number() * spread();
        }

        public long last() {
            return first() + spread() - 1;
        }

        private long spread() {
            long spread = 1;
            for (int missing = PRINTED_DIGITS - digits.length(); missing > 0; missing--) {
                spread *= 10;
            }
            return spread;
        }
    }
}
