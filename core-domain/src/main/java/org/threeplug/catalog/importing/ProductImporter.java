package org.threeplug.catalog.importing;

import org.threeplug.sheets.SheetImporter;

/// Brings a sheet of products into the catalogue, so that a million rows neither fill the memory nor hold up the till.
public interface ProductImporter extends SheetImporter<ImportChoices> {}
