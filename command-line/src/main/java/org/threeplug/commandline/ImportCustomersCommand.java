package org.threeplug.commandline;

import org.threeplug.customers.importing.CustomerChoices;
import org.threeplug.customers.importing.CustomerImporter;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.settings.StoreSettings;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetImporter;
import picocli.CommandLine.Command;

/// `pos import customers FILE`
@Command(name = "customers", mixinStandardHelpOptions = true)
final class ImportCustomersCommand extends ImportSheetCommand<CustomerChoices> {

    ImportCustomersCommand(Terminal terminal) {
        super(terminal, SheetColumn.Kind.CUSTOMERS);
    }

    @Override
    SheetImporter<CustomerChoices> importer(OpenStore store) {
        return store.get(CustomerImporter.class);
    }

    @Override
    CustomerChoices choices(OpenStore store, StoreSettings shop, Reading reading) {
        return new CustomerChoices(isUpdate(), isDryRun(), reading);
    }
}
