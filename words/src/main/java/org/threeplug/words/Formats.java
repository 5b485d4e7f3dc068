package org.threeplug.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// Numbers, money and dates as the person at the screen writes them. Negative amounts carry a real minus sign.
///
/// @param currencies those in use; with more than one, every amount shows its own
public record Formats(Locale locale, ZoneId zone, Set<Currency> currencies) {

    private static final char MINUS = '−';
    private static final Pattern MARKS = Pattern.compile("[\\u200E\\u200F\\u061C]");

    public Formats {
        currencies = Set.copyOf(currencies);
    }

    /// With the currency when there is more than one, or a foreign one.
    public String money(Money money) {
        return currencies.size() == 1 && currencies.contains(money.currency())
                ? amount(money)
                : moneyWithCurrency(money);
    }

    public String moneyWithCurrency(Money money) {
        return amount(money) + " " + money.currency().getCurrencyCode();
    }

    /// The bare figure with the currency's decimals.
    public String amount(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        return decimal(money.major(), decimals, decimals);
    }

    public String price(UnitPrice price) {
        return decimal(price.value(), price.currency().getDefaultFractionDigits(), UnitPrice.DECIMALS);
    }

    public String quantity(Quantity quantity) {
        return decimal(quantity.value(), 0, Quantity.DECIMALS);
    }

    public String percent(Percent percent) {
        return decimal(percent.fraction().movePointRight(2), 0, 4) + " %";
    }

    public String number(long number) {
        return decimal(BigDecimal.valueOf(number), 0, 0);
    }

    public String date(LocalDate date) {
        return bare(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date));
    }

    /// In figures, as one types it.
    public String shortDate(LocalDate date) {
        return bare(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                .withLocale(locale)
                .format(date));
    }

    /// Without the marks of direction that Arabic dates carry: a field draws them as boxes, and figures with strokes between keep their
    /// order without.
    private static String bare(String written) {
        return MARKS.matcher(written).replaceAll("");
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    public String time(Instant instant) {
        return bare(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone)));
    }

    public String dateTime(Instant instant) {
        return bare(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone)));
    }

    /// As a stopwatch shows it: `0:42`, `3:05`, `1:02:09`.
    public String duration(Duration duration) {
        var hours = duration.toHours();
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, duration.toMinutesPart(), duration.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", duration.toMinutesPart(), duration.toSecondsPart());
    }

    /// What a person reads for any value that may stand in a sentence.
    public Object show(Object value) {
        return switch (value) {
            case Money money -> money(money);
            case UnitPrice price -> price(price);
            case Quantity quantity -> quantity(quantity);
            case Percent percent -> percent(percent);
            case LocalDate date -> date(date);
            case Instant instant -> dateTime(instant);
            case Duration duration -> duration(duration);
            case Long number -> number(number);
            case Integer number -> number(number);
            default -> value;
        };
    }

    public DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        return symbols;
    }

    private String decimal(BigDecimal value, int atLeast, int atMost) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setDecimalFormatSymbols(symbols());
        format.setNegativePrefix(String.valueOf(MINUS));
        format.setMinimumFractionDigits(atLeast);
        format.setMaximumFractionDigits(atMost);
        return format.format(value);
    }
}
