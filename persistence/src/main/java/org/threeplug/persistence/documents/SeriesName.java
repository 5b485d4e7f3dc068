package org.threeplug.persistence.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.threeplug.documents.DocumentKind;

/// The names of number series: a register's code, a dash and the word for the kinds numbered together.
public final class SeriesName {

    private static final Pattern REFERENCE = Pattern.compile("(.+)-(\\d{1,18})");

    private SeriesName() {}

    /// Short enough that code, dash and word fit the column.
    static String word(DocumentKind kind) {
        return switch (kind) {
            case SALE, RETURN, EXCHANGE, VOID -> "SALE";
            case STOCK_ADJUSTMENT -> "STOCK";
            case LEDGER_ADJUSTMENT -> "LEDGER";
            case CASH_IN -> "CASHIN";
            case CASH_OUT -> "CASHOUT";
            case NO_SALE -> "NOSALE";
            case FLOAT -> "FLOAT";
            case FLOAT_CORRECTION -> "REFLOAT";
            case SHIFT_CLOSE -> "CLOSE";
            case GIVEN_UP -> "GIVENUP";
        };
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
