package org.threeplug.persistence.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.threeplug.kernel.Money;
import org.threeplug.settings.StoreSettings;
import org.threeplug.settings.StoreSettings.TaxRounding;

/// The settings as named texts, one row each, so that the journal says which of them changed.
final class SettingTexts {

    static final String NODE = "node";

    private static final String BUSINESS = "store.business-name";
    private static final String TAX_NUMBER = "store.tax-number";
    private static final String ADDRESS = "store.address";
    private static final String CURRENCY = "store.currency";
    private static final String ZONE = "store.zone";
    private static final String LANGUAGE = "store.language";
    private static final String TAX_ROUNDING = "store.tax-rounding";
    private static final String CASH_ROUNDING = "store.cash-rounding";
    private static final String DIFFERENCE_LIMIT = "store.difference-limit";
    private static final String HEADER = "store.receipt-header";
    private static final String FOOTER = "store.receipt-footer";
    private static final String DEMO = "store.demo";
    private static final String CARD_KEY = "store.card-key-confirms";
    private static final String USUAL_TAX = "store.usual-tax";
    private static final String MERGE = "store.merge-scans";

    static final String SQL = "SELECT name, content FROM setting";

    private SettingTexts() {}

    static Map.Entry<String, String> row(ResultSet row) throws SQLException {
        return Map.entry(row.getString(1), row.getString(2));
    }

    static Map<String, String> of(List<Map.Entry<String, String>> rows) {
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Empty before set-up.
    static Optional<StoreSettings> read(Map<String, String> texts) {
        if (!texts.containsKey(CURRENCY)) {
            return Optional.empty();
        }
        var currency = Currency.getInstance(texts.get(CURRENCY));
        return Optional.of(new StoreSettings(
                text(texts, BUSINESS),
                text(texts, TAX_NUMBER),
                text(texts, ADDRESS),
                currency,
                ZoneId.of(text(texts, ZONE)),
                Locale.forLanguageTag(text(texts, LANGUAGE)),
                TaxRounding.valueOf(text(texts, TAX_ROUNDING)),
                new Money(Long.parseLong(text(texts, CASH_ROUNDING)), currency),
                new Money(Long.parseLong(text(texts, DIFFERENCE_LIMIT)), currency),
                text(texts, HEADER),
                text(texts, FOOTER),
                Boolean.parseBoolean(text(texts, DEMO)),
                // Stores of older programs have no such rows, and their cashiers press the card key before the terminal is asked.
                Boolean.parseBoolean(texts.getOrDefault(CARD_KEY, "false")),
                texts.getOrDefault(USUAL_TAX, ""),
                Boolean.parseBoolean(texts.getOrDefault(MERGE, "true"))));
    }

    static Map<String, String> write(StoreSettings settings) {
        var texts = new TreeMap<String, String>();
        texts.put(BUSINESS, settings.businessName());
        texts.put(TAX_NUMBER, settings.taxNumber());
        texts.put(ADDRESS, settings.address());
        texts.put(CURRENCY, settings.currency().getCurrencyCode());
        texts.put(ZONE, settings.zone().getId());
        texts.put(LANGUAGE, settings.language().toLanguageTag());
        texts.put(TAX_ROUNDING, settings.taxRounding().name());
        texts.put(CASH_ROUNDING, Long.toString(settings.cashRounding().minor()));
        texts.put(DIFFERENCE_LIMIT, Long.toString(settings.differenceLimit().minor()));
        texts.put(HEADER, settings.receiptHeader());
        texts.put(FOOTER, settings.receiptFooter());
        texts.put(DEMO, Boolean.toString(settings.demo()));
        texts.put(CARD_KEY, Boolean.toString(settings.cardKeyConfirms()));
        if (!settings.usualTax().isEmpty()) {
            texts.put(USUAL_TAX, settings.usualTax());
        }
        texts.put(MERGE, Boolean.toString(settings.mergeScans()));
        return texts;
    }

    private static String text(Map<String, String> texts, String name) {
        return Optional.ofNullable(texts.get(name))
                .orElseThrow(() -> new IllegalStateException("The setting " + name + " is missing"));
    }
}
