package org.threeplug.catalog.importing;

import java.util.Currency;
import java.util.List;
import org.threeplug.tax.TaxClass;

/// What somebody decides before an import, and what rows take that leave a column empty.
///
/// @param pricesFromBarcodes makes a price of 0.10 to 99.99 from the barcode where a row has none, always the same one;
///     for trials
/// @param makesCategories makes the categories that a row names and the catalogue lacks; otherwise such a row is refused
/// @param defaultTax the key of a tax class
public record ImportChoices(
        Currency currency,
        List<TaxClass> taxes,
        String defaultTax,
        boolean pricesIncludeTax,
        String defaultUnit,
        boolean stocked,
        boolean pricesFromBarcodes,
        boolean makesCategories,
        Known known,
        boolean dryRun) {

    /// What to do with a row whose code or barcode is in the catalogue.
    public enum Known {
        SKIP,
        UPDATE
    }

    public ImportChoices {
        taxes = List.copyOf(taxes);
    }

    public ImportChoices withDryRun(boolean dry) {
        return with(makesCategories, known, dry);
    }

    public ImportChoices withKnown(Known other) {
        return with(makesCategories, other, dryRun);
    }

    public ImportChoices withKnownCategoriesOnly() {
        return with(false, known, dryRun);
    }

    private ImportChoices with(boolean categories, Known other, boolean dry) {
        return new ImportChoices(
                currency,
                taxes,
                defaultTax,
                pricesIncludeTax,
                defaultUnit,
                stocked,
                pricesFromBarcodes,
                categories,
                other,
                dry);
    }
}
