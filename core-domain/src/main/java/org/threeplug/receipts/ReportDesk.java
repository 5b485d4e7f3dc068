package org.threeplug.receipts;

import org.threeplug.cash.ShiftReport;
import org.threeplug.sales.PostedDocument;

/// Puts reports and documents on paper or into files.
public interface ReportDesk {

    /// Queues an X or Z report for the receipt printer.
    void printShiftReport(ShiftReport report);

    /// @return where the PDF was written
    String savePdf(ShiftReport report);

    /// @return where the PDF was written
    String savePdf(PostedDocument document);

    /// As the printer would print it, 48 columns wide.
    String text(ShiftReport report);

    /// As the printer would print it, 48 columns wide.
    String text(PostedDocument document);
}
