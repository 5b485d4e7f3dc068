package org.threeplug.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Violations;

/// What the owner chose at set-up and may change later.
///
/// @param cashRounding the step to which cash amounts are rounded, such as 0.05; zero for none
/// @param differenceLimit a cash difference beyond it, either way, needs a second person at shift close
/// @param cardKeyConfirms whether the card key of a terminal of its own says that it has approved, pressed when its slip is out;
///     else the till asks for the terminal's word, by a second key. A terminal that answers by itself would be heard either way
/// @param usualTax the key of the tax class that most goods bear; empty in the stores of older programs, which never asked
/// @param mergeScans whether equal scans count up one line of the till
public record StoreSettings(
        @NotBlank @Size(max = 200) String businessName,
        @NotNull @Size(max = 80) String taxNumber,
        @NotNull @Size(max = 400) String address,
        Currency currency,
        ZoneId zone,
        Locale language,
        TaxRounding taxRounding,
        Money cashRounding,
        Money differenceLimit,
        String receiptHeader,
        String receiptFooter,
        boolean demo,
        boolean cardKeyConfirms,
        @NotNull @Size(max = 20) String usualTax,
        boolean mergeScans) {

    /// A store whose card key confirms, whose till counts equal scans up, and whose usual tax nobody has chosen.
    public StoreSettings(
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
        this(
                businessName,
                taxNumber,
                address,
                currency,
                zone,
                language,
                taxRounding,
                cashRounding,
                differenceLimit,
                receiptHeader,
                receiptFooter,
                demo,
                true,
                "",
                true);
    }

    /// A store whose usual tax nobody has chosen.
    public StoreSettings(
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
            boolean demo,
            boolean cardKeyConfirms) {
        this(
                businessName,
                taxNumber,
                address,
                currency,
                zone,
                language,
                taxRounding,
                cashRounding,
                differenceLimit,
                receiptHeader,
                receiptFooter,
                demo,
                cardKeyConfirms,
                "",
                true);
    }

    public StoreSettings withCardKeyConfirming(boolean confirms) {
        return new StoreSettings(
                businessName,
                taxNumber,
                address,
                currency,
                zone,
                language,
                taxRounding,
                cashRounding,
                differenceLimit,
                receiptHeader,
                receiptFooter,
                demo,
                confirms,
                usualTax,
                mergeScans);
    }

    public StoreSettings withUsualTax(String key) {
        return new StoreSettings(
                businessName,
                taxNumber,
                address,
                currency,
                zone,
                language,
                taxRounding,
                cashRounding,
                differenceLimit,
                receiptHeader,
                receiptFooter,
                demo,
                cardKeyConfirms,
                key,
                mergeScans);
    }

    public StoreSettings withMergedScans(boolean merged) {
        return new StoreSettings(
                businessName,
                taxNumber,
                address,
                currency,
                zone,
                language,
                taxRounding,
                cashRounding,
                differenceLimit,
                receiptHeader,
                receiptFooter,
                demo,
                cardKeyConfirms,
                usualTax,
                merged);
    }

    /// Amounts in the store's own currency, none of them negative.
    public void check(Violations wrong, String path) {
        check(wrong, path + "cashRounding", cashRounding);
        check(wrong, path + "differenceLimit", differenceLimit);
    }

    private void check(Violations wrong, String path, Money amount) {
        if (!amount.currency().equals(currency)) {
            wrong.add(
                    path,
                    "settings.other-currency",
                    amount.currency().getCurrencyCode(),
                    currency.getCurrencyCode());
        } else if (amount.isNegative()) {
            wrong.add(path, "settings.amount-negative");
        }
    }

    /// Where tax is rounded: on each line, or once per rate over the document.
    public enum TaxRounding {
        PER_LINE,
        PER_DOCUMENT
    }
}
