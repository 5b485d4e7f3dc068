package org.threeplug.receipts;

import org.threeplug.cash.ShiftReport;
import org.threeplug.sales.PostedDocument;

/// Puts reports and documents on paper or into a file, in the store's language and with its head.
public interface ReportDesk {

    /// Sends an X or Z report to the receipt printer.
    void printShiftReport(ShiftReport report);

    /// The report as it would be printed on 80 mm paper.
    String text(ShiftReport report);

    /// Writes an X or Z report.
    ///
    /// @return the path of the file
    String savePdf(ShiftReport report);

    /// Writes a document.
    ///
    /// @return the path of the file
    String savePdf(PostedDocument document);
}
