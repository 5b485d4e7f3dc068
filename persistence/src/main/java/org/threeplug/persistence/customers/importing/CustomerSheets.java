package org.threeplug.persistence.customers.importing;

import org.threeplug.customers.importing.CustomerChoices;
import org.threeplug.customers.importing.CustomerImporter;
import org.threeplug.persistence.sheets.ColumnMemory;
import org.threeplug.persistence.sheets.FileImporter;

/// Files of customers.
public final class CustomerSheets extends FileImporter<CustomerChoices> implements CustomerImporter {

    public CustomerSheets(CustomerImport imports, ColumnMemory memory) {
        super(imports, memory);
    }
}
