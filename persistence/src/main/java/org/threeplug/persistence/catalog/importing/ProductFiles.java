package org.threeplug.persistence.catalog.importing;

import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.persistence.sheets.ColumnMemory;
import org.threeplug.persistence.sheets.FileImporter;

/// Files of products.
public final class ProductFiles extends FileImporter<ImportChoices> implements ProductImporter {

    public ProductFiles(ProductImport imports, ColumnMemory memory) {
        super(imports, memory);
    }
}
