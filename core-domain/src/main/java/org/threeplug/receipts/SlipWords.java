package org.threeplug.receipts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Registered;
import org.threeplug.kernel.UnitPrice;

/// The words and formats of slips in the shop's language. Digits are European in every language, as fiscal papers have
/// them.
public final class SlipWords {

    private final ResourceBundle bundle;
    private final Locale locale;
    private final ZoneId zone;

    public SlipWords(Locale locale, ZoneId zone) {
        this.bundle = ResourceBundle.getBundle(
                "org.threeplug.texts.slips",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        this.locale = locale;
        this.zone = zone;
    }

    public String word(String key) {
        return bundle.getString(key);
    }

    /// The word for a key of a report, or the key itself where it is free text such as the name of a tax class.
    public String wordOr(String key, String otherwise) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException _) {
            return otherwise;
        }
    }

    /// The word for a kind of something; one that a plug brings, or brought, is called by its key.
    public String word(String family, Registered kind) {
        return wordOr(family + "." + kind.name(), kind.plainWords());
    }

    public boolean isRightToLeft() {
        return switch (locale.getLanguage()) {
            case "ar", "he", "fa", "ur" -> true;
            default -> false;
        };
    }

    public String amount(Money money) {
        return spaced(decimal(money.currency().getDefaultFractionDigits()).format(money.major()));
    }

    /// An amount that changes another, with its sign also where it is added.
    public String signed(Money money) {
        return (money.isPositive() ? "+" : "") + amount(money);
    }

    public String amountWithCurrency(Money money) {
        return amount(money) + " " + money.currency().getCurrencyCode();
    }

    public String price(UnitPrice price) {
        var format = decimal(price.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(UnitPrice.DECIMALS);
        return spaced(format.format(price.value()));
    }

    public String quantity(Quantity quantity) {
        var format = decimal(0);
        format.setMaximumFractionDigits(Quantity.DECIMALS);
        return spaced(format.format(quantity.value()));
    }

    public String percent(Percent percent) {
        var format = decimal(0);
        format.setMaximumFractionDigits(4);
        return spaced(format.format(percent.fraction().movePointRight(2))) + " %";
    }

    public String time(Instant instant) {
        return spaced(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(european())
                .withZone(zone)
                .format(instant));
    }

    public String date(LocalDate date) {
        return spaced(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(european())
                .format(date));
    }

    private DecimalFormat decimal(int digits) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(european()));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setNegativePrefix("-");
        return format;
    }

    /// Receipt printers and plain text know no narrow or unbreakable spaces.
    private static String spaced(String text) {
        return text.replace('\u202F', ' ').replace('\u00A0', ' ');
    }

    private Locale european() {
        return Locale.forLanguageTag(locale.toLanguageTag().replaceAll("-u-.*", "") + "-u-nu-latn");
    }
}
