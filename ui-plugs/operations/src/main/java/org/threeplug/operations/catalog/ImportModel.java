package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.CatalogChoices;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportChoices.Known;
import org.threeplug.catalog.importing.ImportChoices.Priceless;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.sheets.SheetImportModel;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.UsualTax;

/// Bringing a file of products in.
public final class ImportModel extends SheetImportModel<ImportChoices> {

    final ObjectProperty<Optional<TaxClass>> tax = fields.value("tax", Optional.empty());
    final BooleanProperty pricesIncludeTax = fields.check("pricesIncludeTax", true);
    final BooleanProperty makesCategories = fields.check("makesCategories", true);
    final StringProperty unit = fields.text("unit");
    final ObjectProperty<Optional<Priceless>> priceless = fields.value("priceless", Optional.of(Priceless.REFUSE));
    final ObservableList<TaxClass> taxes = FXCollections.observableArrayList();

    private final Asks asks;

    @Inject
    public ImportModel(ProductImporter importer, Asks asks, Office office) {
        super(SheetColumn.Kind.PRODUCTS, importer, office);
        this.asks = asks;
        priceless.subscribe((_, _) -> untried());
    }

    /// Reads the tax classes to choose from.
    void begin(String ownUnit) {
        office().work().run(() -> asks.ask(new CatalogChoices()).taxClasses(), read -> {
            taxes.setAll(read);
            tax.set(UsualTax.among(read, office().store().usualTax()));
            unit.set(ownUnit);
            fields.keep();
        });
    }

    @Override
    protected void check() {
        if (tax.get().isEmpty()) {
            fields.refuse(tax, "office.tax-needed");
        }
        if (unit.get().isBlank()) {
            fields.refuse(unit, "office.unit-needed");
        }
    }

    @Override
    protected ImportChoices choices(boolean dryRun, Reading reading) {
        return new ImportChoices(
                office().currency(),
                List.copyOf(taxes),
                tax.get().orElseThrow().key(),
                pricesIncludeTax.get(),
                unit.get().strip(),
                true,
                priceless.get().orElse(Priceless.REFUSE),
                makesCategories.get(),
                update.get() ? Known.UPDATE : Known.SKIP,
                dryRun,
                reading);
    }
}
