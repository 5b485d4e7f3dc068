package org.threeplug.catalog.importing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.sheets.MoneyWords;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetFault;
import org.threeplug.sheets.SheetFigure;

/// Reads prices and costs as somebody typed them into a sheet, in whatever country. What can be read in two ways is refused:
/// a price that is wrong by a factor of a thousand costs more than a row to correct. So is a price in other money.
final class SheetPrice {

    private static final long HIGHEST = 100_000_000_000_000L;
    private static final Pattern PARTS = Pattern.compile("(\\D*)(\\d(?:.*\\d)?)(\\D*)");

    private final Currency currency;
    private final MoneyWords money;

    SheetPrice(Currency currency) {
        this.currency = currency;
        this.money = MoneyWords.of(currency);
    }

    UnitPrice read(String cell, SheetColumn column) {
        var text = SheetFigure.normal(cell);
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw refused("catalog.import-price", column, text);
        }
        var before = parts.group(1).replace('−', '-').strip();
        var after = parts.group(3).strip();
        boolean negative = before.startsWith("-") || before.endsWith("-");
        var sign = negative ? before.replaceFirst("^-|-$", "").strip() : before;
        boolean below = sign.equals(".") || sign.equals(",") || sign.equals("\u066B");
        inOwnMoney(below ? "" : sign, text, column);
        inOwnMoney(after.replaceFirst("^[.,]", ""), text, column);
        var price = price(below, parts.group(2), text, column);
        if (negative && price.signum() != 0) {
            throw refused("catalog.import-price-negative", column, text);
        }
        return price;
    }

    private void inOwnMoney(String word, String text, SheetColumn column) {
        if (!money.own(word)) {
            throw money.foreign(word)
                    ? refused("catalog.import-price-currency", column, text, currency.getCurrencyCode())
                    : refused("catalog.import-price", column, text);
        }
    }

    private UnitPrice price(boolean below, String figure, String text, SheetColumn column) {
        if (below && !figure.chars().allMatch(Character::isDigit)) {
            throw refused("catalog.import-price", column, text);
        }
        try {
            var number = below
                    ? "0." + figure
                    : SheetFigure.read(figure, currency.getDefaultFractionDigits()).toPlainString();
            if (new BigDecimal(number).stripTrailingZeros().scale() > UnitPrice.DECIMALS) {
                throw refused("catalog.import-price-decimals", column, text);
            }
            var price = UnitPrice.of(number, currency);
            if (price.millionths() > HIGHEST) {
                throw refused("catalog.import-price", column, text);
            }
            return price;
        } catch (SheetFigure.EitherWay e) {
            throw refused("catalog.import-price-either-way", column, text, e.large(), e.small());
        } catch (SheetFigure.Unreadable | ArithmeticException _) {
            throw refused("catalog.import-price", column, text);
        }
    }

    private static RefusedException refused(String code, SheetColumn column, String... arguments) {
        return new RefusedException(new Refusal(code, List.of(SheetFault.shortened(arguments)), column.title()));
    }
}
