package org.threeplug.receipts;

import org.threeplug.cash.ShiftReport;
import org.threeplug.sales.PostedDocument;

/// Puts reports and documents on paper or into files.
public interface ReportDesk {

    /// Queues an X or Z report for the receipt printer.
    void printShiftReport(ShiftReport report);

    /// @return where the PDF was written
    String savePdf(ShiftReport report);

    /// @param copy its number, marked on it; a receipt has one, because whoever has the file can print it as often as they like.
    ///     0 for what is no receipt
    /// @return where the PDF was written
    String savePdf(PostedDocument document, int copy);

    /// @return where the PDF was written
    String savePdf(PaperTable table);

    /// As the printer would print it, 48 columns wide.
    String text(ShiftReport report);

    /// As the printer would print it, 48 columns wide.
    String text(PostedDocument document);

    /// Queues any slip for the receipt printer, behind what waits there.
    ///
    /// @param name of the file, where there is no printer
    void print(String name, Slip slip, boolean rightToLeft);

    /// Whether paper comes out at all. Without a printer it becomes files, and nothing may be called printed.
    boolean hasPrinter();
}
