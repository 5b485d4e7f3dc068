package org.threeplug.sheets;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A figure as somebody typed it into a sheet, in whatever country. What can be read in two ways is not guessed at.
public final class SheetFigure {

    /// Spreadsheets put one that does not break between thousands.
    private static final Pattern SPACES = Pattern.compile("\\p{Z}");

    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?:[ '’]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern ONE_SIGN = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern EITHER_WAY = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final char ARABIC_DECIMAL = '\u066B';
    private static final char ARABIC_THOUSANDS = '\u066C';

    private SheetFigure() {}

    /// Blanks of one kind, digits of one script.
    public static String normal(String text) {
        return SPACES.matcher(SheetCell.western(text)).replaceAll(" ").strip();
    }

    /// Told apart by what it throws: the caller says it in the words of its column.
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /// Two figures are meant by one text.
    public static final class EitherWay extends Exception {

        private static final long serialVersionUID = 1L;

        private final String large;
        private final String small;

        EitherWay(String large, String small) {
            super(null, null, false, false);
            this.large = large;
            this.small = small;
        }

        public String large() {
            return large;
        }

        public String small() {
            return small;
        }
    }

    /// A figure alone, without sign or unit.
    ///
    /// @param minorDigits of the currency; −1 for what is no money. A thousand minor units settle three digits after the only
    ///     sign, and so do none
    public static BigDecimal read(String figure, int minorDigits) throws Unreadable, EitherWay {
        return new BigDecimal(plain(figure, minorDigits));
    }

    private static String plain(String figure, int minorDigits) throws Unreadable, EitherWay {
        if (figure.indexOf(ARABIC_DECIMAL) >= 0 || figure.indexOf(ARABIC_THOUSANDS) >= 0) {
            return arabic(figure);
        }
        if (EITHER_WAY.matcher(figure).matches()) {
            return settled(figure, minorDigits);
        }
        if (ONE_SIGN.matcher(figure).matches() || SPACED.matcher(figure).matches()) {
            return figure.replaceAll("[ '’]", "").replace(',', '.');
        }
        if (GROUPED_BY_COMMAS.matcher(figure).matches()) {
            return figure.replace(",", "");
        }
        if (GROUPED_BY_POINTS.matcher(figure).matches()) {
            return figure.replace(".", "").replace(',', '.');
        }
        throw new Unreadable();
    }

    /// The Arabic marks have one meaning each.
    private static String arabic(String figure) throws Unreadable {
        var plain = figure.replace(String.valueOf(ARABIC_THOUSANDS), "").replace(ARABIC_DECIMAL, '.');
        if (!plain.matches("\\d+(?:\\.\\d+)?")
                || !figure.matches("\\d{1,3}(?:\u066C\\d{3})*(?:\u066B\\d+)?|\\d+(?:\u066B\\d+)?")) {
            throw new Unreadable();
        }
        return plain;
    }

    private static String settled(String figure, int minorDigits) throws EitherWay {
        var large = figure.replaceAll("[.,]", "");
        var small = figure.replace(',', '.');
        return switch (minorDigits) {
            case 0 -> large;
            case 3 -> small;
            default -> throw new EitherWay(large, small + "0");
        };
    }
}
