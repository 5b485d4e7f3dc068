package org.threeplug.exports;

import java.io.IOException;
import java.io.OutputStream;

/// What a list can be written as.
public enum ExportFormat {
    /// For people: figures are figures, words are words, the first line stays in view.
    SPREADSHEET("xlsx"),
    /// For other programs: comma, point and UTF-8, whatever the language of the person.
    CSV("csv");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    public String ending() {
        return ending;
    }

    /// @param rightToLeft whether the first column stands on the right, where the file can say so
    public RowWriter writer(OutputStream out, boolean rightToLeft) throws IOException {
        return switch (this) {
            case SPREADSHEET -> new SpreadsheetWriter(out, rightToLeft);
            case CSV -> CsvWriter.forSpreadsheets(out);
        };
    }
}
