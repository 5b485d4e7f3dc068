package org.threeplug.customers.importing;

import org.threeplug.sheets.SheetImporter;

/// Brings a sheet of customers into the directory. Each of them goes through the gate as if they were typed in, so that what
/// is personal is sealed as ever.
public interface CustomerImporter extends SheetImporter<CustomerChoices> {}
