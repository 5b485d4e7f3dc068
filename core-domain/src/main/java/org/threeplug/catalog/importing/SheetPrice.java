package org.threeplug.catalog.importing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;

/// A price as somebody typed it into a sheet, in whatever country. What can be read in two ways is refused: a price that is
/// wrong by a factor of a thousand costs more than a row to correct.
final class SheetPrice {

    private static final long HIGHEST = 1_000_000_000_000L;

    /// Spreadsheets put one that does not break between thousands.
    private static final Pattern SPACES = Pattern.compile("\\p{Z}");

    private static final Pattern PARTS = Pattern.compile("(\\D*)(\\d(?:.*\\d)?)(\\D*)");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?:[ '’]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern ONE_SIGN = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern EITHER_WAY = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern SIGNS_OF_MONEY = Pattern.compile("[\\p{Sc} ]*");

    /// How money is called on price lists, beside its code.
    private static final Set<String> NAMES = Set.of(
            "LEI", "LEU", "KR", "KČ", "ZŁ", "FT", "FR", "SFR", "DIN", "ДИН", "ЛВ", "РУБ", "ГРН", "ДЕН", "TL", "LEK", "KM", "CFA", "DH",
            "DA", "DT", "RM", "RP", "RS", "INR", "R", "R$", "A$", "C$", "S/", "ر.س", "د.إ", "ج.م", "د.ك", "درهم", "دينار", "ريال", "جنيه");

    private final String text;
    private final Currency currency;

    private SheetPrice(String text, Currency currency) {
        this.text = text;
        this.currency = currency;
    }

    static UnitPrice read(String text, Currency currency) {
        return new SheetPrice(SPACES.matcher(text).replaceAll(" ").strip(), currency).price();
    }

    private UnitPrice price() {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw unreadable();
        }
        var before = parts.group(1).replace('−', '-').strip();
        boolean negative = before.startsWith("-") || before.endsWith("-");
        var sign = negative ? before.replaceFirst("^-|-$", "").strip() : before;
        boolean below = sign.equals(".") || sign.equals(",");
        var after = parts.group(3).strip();
        if (!below && !isMoney(sign) || !isMoney(after.replaceFirst("^[.,]", ""))) {
            throw unreadable();
        }
        try {
            var price = UnitPrice.of((below ? "0." : "") + plain(below, parts.group(2)), currency);
            if (negative && price.signum() != 0) {
                throw refused("catalog.import-price-negative", text);
            }
            if (price.tenThousandths() > HIGHEST) {
                throw unreadable();
            }
            return price;
        } catch (ArithmeticException _) {
            throw unreadable();
        }
    }

    private String plain(boolean below, String figure) {
        if (below && figure.chars().allMatch(Character::isDigit)) {
            return figure;
        }
        if (below) {
            throw unreadable();
        }
        if (EITHER_WAY.matcher(figure).matches()) {
            return settled(figure);
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
        throw unreadable();
    }

    /// Three digits after the only sign. The currency may tell: with a thousand minor units they are those, with none they
    /// cannot be.
    private String settled(String figure) {
        var large = figure.replaceAll("[.,]", "");
        var small = figure.replace(',', '.');
        return switch (currency.getDefaultFractionDigits()) {
            case 0 -> large;
            case 3 -> small;
            default -> throw refused("catalog.import-price-either-way", text, large, small + "0");
        };
    }

    private boolean isMoney(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT);
        return SIGNS_OF_MONEY.matcher(name).matches()
                || name.equals(currency.getCurrencyCode())
                || NAMES.contains(name)
                || NAMES.contains(name.replaceFirst("\\.$", ""));
    }

    private RefusedException unreadable() {
        return refused("catalog.import-price", text);
    }

    private static RefusedException refused(String code, String... arguments) {
        return new RefusedException(new Refusal(code, List.of(SheetRows.shortened(arguments)), SheetColumn.PRICE.title()));
    }
}
