package org.threeplug.words;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Which country's way of writing dates and figures goes with a language that names none: “English” chosen in a London shop is not
/// American. The words stay those of the language.
public final class Regional {

    private static final String ENGLISH = Locale.ENGLISH.getLanguage();
    private static final String AMERICA = "America/";

    private Regional() {}

    /// @param shop the language that the shop was set up in
    /// @param currency the shop's
    public static Locale of(Locale chosen, Locale shop, Optional<Currency> currency, ZoneId zone) {
        if (!chosen.getCountry().isEmpty()) {
            return chosen;
        }
        if (chosen.getLanguage().equals(shop.getLanguage()) && !shop.getCountry().isEmpty()) {
            return shop;
        }
        if (!chosen.getLanguage().equals(ENGLISH)) {
            return chosen;
        }
        boolean american = currency.map(one -> one.getCurrencyCode().equals("USD"))
                .orElseGet(() -> zone.getId().startsWith(AMERICA));
        return american ? Locale.US : Locale.UK;
    }
}
