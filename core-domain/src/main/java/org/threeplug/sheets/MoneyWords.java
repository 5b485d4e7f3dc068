package org.threeplug.sheets;

import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How a currency is called on price lists. A price in another currency is no price of the shop.
public final class MoneyWords {

    /// What price lists write and no standard knows.
    private static final Map<String, String> FURTHER = Map.ofEntries(
            Map.entry("RON", "LEI LEU"),
            Map.entry("MDL", "LEI LEU"),
            Map.entry("EUR", "EURO"),
            Map.entry("SEK", "KR"),
            Map.entry("NOK", "KR"),
            Map.entry("DKK", "KR"),
            Map.entry("ISK", "KR"),
            Map.entry("CZK", "KČ KC"),
            Map.entry("PLN", "ZŁ ZL"),
            Map.entry("HUF", "FT"),
            Map.entry("CHF", "FR SFR"),
            Map.entry("RSD", "DIN ДИН"),
            Map.entry("BGN", "ЛВ LV"),
            Map.entry("RUB", "РУБ ₽"),
            Map.entry("UAH", "ГРН ₴"),
            Map.entry("MKD", "ДЕН DEN"),
            Map.entry("TRY", "TL ₺"),
            Map.entry("ALL", "LEK"),
            Map.entry("BAM", "KM"),
            Map.entry("XOF", "CFA FCFA"),
            Map.entry("XAF", "CFA FCFA"),
            Map.entry("MAD", "DH درهم"),
            Map.entry("AED", "DH DHS د.إ درهم"),
            Map.entry("DZD", "DA دينار د.ج"),
            Map.entry("TND", "DT دينار د.ت"),
            Map.entry("LYD", "LD دينار د.ل"),
            Map.entry("KWD", "KD د.ك دينار"),
            Map.entry("BHD", "BD د.ب دينار"),
            Map.entry("JOD", "JD د.أ دينار"),
            Map.entry("IQD", "ID د.ع دينار"),
            Map.entry("SAR", "SR ر.س ريال"),
            Map.entry("QAR", "QR ر.ق ريال"),
            Map.entry("OMR", "ر.ع ريال"),
            Map.entry("YER", "ر.ي ريال"),
            Map.entry("EGP", "LE ج.م جنيه £"),
            Map.entry("SDG", "ج.س جنيه"),
            Map.entry("LBP", "LL ل.ل ليرة"),
            Map.entry("SYP", "ل.س ليرة"),
            Map.entry("INR", "RS ₹"),
            Map.entry("PKR", "RS"),
            Map.entry("LKR", "RS"),
            Map.entry("NPR", "RS"),
            Map.entry("MYR", "RM"),
            Map.entry("IDR", "RP"),
            Map.entry("ZAR", "R"),
            Map.entry("BRL", "R$"),
            Map.entry("PEN", "S/"),
            Map.entry("AUD", "A$ $"),
            Map.entry("CAD", "C$ $"),
            Map.entry("NZD", "$"),
            Map.entry("USD", "US$ $"),
            Map.entry("GBP", "£"),
            Map.entry("ILS", "₪"),
            Map.entry("JPY", "¥ 円 ￥"),
            Map.entry("CNY", "¥ 元 ￥"));

    private static final Pattern AROUND = Pattern.compile("[\\p{Z}\\s\\u200E\\u200F\\u061C]+");

    private final Set<String> words;
    private final Set<String> others;

    private MoneyWords(Set<String> words, Set<String> others) {
        this.words = words;
        this.others = others;
    }

    public static MoneyWords of(Currency currency) {
        var words = new HashSet<String>();
        words.add(currency.getCurrencyCode());
        words.addAll(Arrays.asList(FURTHER.getOrDefault(currency.getCurrencyCode(), currency.getCurrencyCode()).split(" ")));
        words.add(plain(currency.getSymbol(Locale.ROOT)));
        Arrays.stream(Locale.getISOCountries())
                .map(country -> Locale.of("", country))
                .filter(place -> currency.equals(currencyOf(place)))
                .forEach(place -> words.add(plain(currency.getSymbol(place))));
        var others = new HashSet<String>();
        FURTHER.values().forEach(list -> others.addAll(Arrays.asList(list.split(" "))));
        others.removeAll(words);
        return new MoneyWords(Set.copyOf(words), Set.copyOf(others));
    }

    private static Currency currencyOf(Locale place) {
        var found = Currency.getInstance(place);
        return found == null ? Currency.getInstance("XXX") : found;
    }

    /// Whether it is a name of the shop's money, or nothing.
    public boolean own(String word) {
        var plain = plain(word);
        return plain.isEmpty() || words.contains(plain) || words.contains(plain.replaceFirst("\\.$", ""));
    }

    /// Whether it is the money of somebody else.
    public boolean foreign(String word) {
        var plain = plain(word).replaceFirst("\\.$", "");
        return others.contains(plain)
                || plain.length() == 1 && Character.getType(plain.charAt(0)) == Character.CURRENCY_SYMBOL
                || Currency.getAvailableCurrencies().stream().anyMatch(one -> one.getCurrencyCode().equals(plain));
    }

    private static String plain(String word) {
        return AROUND.matcher(word).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
