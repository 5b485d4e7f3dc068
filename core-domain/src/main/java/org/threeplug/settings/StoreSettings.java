package org.threeplug.settings;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.threeplug.kernel.Money;

/// What the owner chose at set-up and may change later.
///
/// @param cashRounding the step to which cash amounts are rounded, such as 0.05; zero for none
/// @param differenceLimit a cash difference beyond it, either way, needs a second person at shift close
public record StoreSettings(
        String businessName,
        String taxNumber,
        String address,
        Currency currency,
        ZoneId zone,
        Locale language,
        TaxRounding taxRounding,
        Money cashRounding,
        Money differenceLimit,
        String receiptHeader,
        String receiptFooter,
        boolean demo) {

    /// Where tax is rounded: on each line, or once per rate over the document.
    public enum TaxRounding {
        PER_LINE,
        PER_DOCUMENT
    }
}
