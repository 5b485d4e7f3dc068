package org.threeplug.commandline;

import org.threeplug.catalog.CatalogChoices;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.settings.StoreSettings;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetImporter;
import org.threeplug.tax.UsualTax;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos import products FILE`
@Command(name = "products", mixinStandardHelpOptions = true)
final class ImportProductsCommand extends ImportSheetCommand<ImportChoices> {

    @Option(names = "--known-categories", descriptionKey = "known-categories")
    private boolean knownCategories;

    @Option(names = "--without-price", descriptionKey = "import.without-price")
    private boolean withoutPrice;

    @Option(names = "--prices-without-tax", descriptionKey = "import.prices-without-tax")
    private boolean pricesWithoutTax;

    @Option(names = "--prices-from-barcodes", descriptionKey = "import.prices-from-barcodes")
    private boolean pricesFromBarcodes;

    ImportProductsCommand(Terminal terminal) {
        super(terminal, SheetColumn.Kind.PRODUCTS);
    }

    @Override
    SheetImporter<ImportChoices> importer(OpenStore store) {
        return store.get(ProductImporter.class);
    }

    @Override
    ImportChoices choices(OpenStore store, StoreSettings shop, Reading reading) {
        var taxes = store.ask(new CatalogChoices()).taxClasses();
        var usual = UsualTax.among(taxes, shop.usualTax()).orElseThrow().key();
        return new ImportChoices(
                shop.currency(),
                taxes,
                usual,
                !pricesWithoutTax,
                "pc",
                true,
                priceless(),
                !knownCategories,
                isUpdate() ? ImportChoices.Known.UPDATE : ImportChoices.Known.SKIP,
                isDryRun(),
                reading);
    }

    private ImportChoices.Priceless priceless() {
        if (pricesFromBarcodes) {
            return ImportChoices.Priceless.MADE_UP;
        }
        return withoutPrice ? ImportChoices.Priceless.ASK_AT_TILL : ImportChoices.Priceless.REFUSE;
    }
}
