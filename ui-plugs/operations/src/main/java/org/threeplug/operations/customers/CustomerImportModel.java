package org.threeplug.operations.customers;

import com.google.inject.Inject;
import org.threeplug.customers.importing.CustomerChoices;
import org.threeplug.customers.importing.CustomerImporter;
import org.threeplug.office.Office;
import org.threeplug.office.sheets.SheetImportModel;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetColumn;

/// Bringing a file of customers in.
public final class CustomerImportModel extends SheetImportModel<CustomerChoices> {

    @Inject
    public CustomerImportModel(CustomerImporter importer, Office office) {
        super(SheetColumn.Kind.CUSTOMERS, importer, office);
    }

    @Override
    protected void check() {
        // A file is all that is needed.
    }

    @Override
    protected CustomerChoices choices(boolean dryRun, Reading reading) {
        return new CustomerChoices(update.get(), dryRun, reading);
    }
}
