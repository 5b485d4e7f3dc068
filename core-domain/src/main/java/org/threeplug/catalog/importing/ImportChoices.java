package org.threeplug.catalog.importing;

import java.util.Currency;
import java.util.List;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetChoices;
import org.threeplug.tax.TaxClass;

/// What somebody decides before an import, and what rows take that leave a column empty.
///
/// @param priceless what becomes of new rows without a price
/// @param makesCategories makes the categories that a row names and the catalogue lacks; otherwise such a row is refused
/// @param defaultTax the key of a tax class
public record ImportChoices(
        Currency currency,
        List<TaxClass> taxes,
        String defaultTax,
        boolean pricesIncludeTax,
        String defaultUnit,
        boolean stocked,
        Priceless priceless,
        boolean makesCategories,
        Known known,
        boolean dryRun,
        Reading reading)
        implements SheetChoices<ImportChoices> {

    /// What to do with a row whose code or barcode is in the catalogue.
    public enum Known {
        SKIP,
        UPDATE
    }

    /// What to do with a new row that has no price. A price that nobody named is never one of the answers, except in trials.
    public enum Priceless {
        REFUSE,
        /// Taken without a price: the till asks for one each time.
        ASK_AT_TILL,
        /// Makes a price of 0.10 to 99.99 from the barcode, always the same one; for trials only.
        MADE_UP
    }

    public ImportChoices {
        taxes = List.copyOf(taxes);
    }

    public ImportChoices withDryRun(boolean dry) {
        return with(priceless, makesCategories, known, dry, reading);
    }

    public ImportChoices withKnown(Known other) {
        return with(priceless, makesCategories, other, dryRun, reading);
    }

    public ImportChoices withPriceless(Priceless other) {
        return with(other, makesCategories, known, dryRun, reading);
    }

    public ImportChoices withKnownCategoriesOnly() {
        return with(priceless, false, known, dryRun, reading);
    }

    @Override
    public ImportChoices withReading(Reading other) {
        return with(priceless, makesCategories, known, dryRun, other);
    }

    private ImportChoices with(Priceless without, boolean categories, Known other, boolean dry, Reading how) {
        return new ImportChoices(
                currency,
                taxes,
                defaultTax,
                pricesIncludeTax,
                defaultUnit,
                stocked,
                without,
                categories,
                other,
                dry,
                how);
    }
}
