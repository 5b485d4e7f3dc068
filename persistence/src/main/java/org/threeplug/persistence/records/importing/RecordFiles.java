package org.threeplug.persistence.records.importing;

import org.threeplug.persistence.sheets.ColumnMemory;
import org.threeplug.persistence.sheets.FileImporter;
import org.threeplug.records.RecordSheets;

/// Files of any declared kind.
public final class RecordFiles extends FileImporter<RecordSheets.Order> implements RecordSheets {

    public RecordFiles(RecordImport imports, ColumnMemory memory) {
        super(imports, memory);
    }
}
