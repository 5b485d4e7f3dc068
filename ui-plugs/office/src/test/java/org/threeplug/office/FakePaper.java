package org.threeplug.office;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.threeplug.cash.ShiftReport;
import org.threeplug.receipts.PaperTable;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.receipts.Slip;
import org.threeplug.receipts.SlipText;
import org.threeplug.sales.PostedDocument;

/// Notes what would have been printed, opened and saved.
public final class FakePaper implements ReceiptDesk, ReportDesk {

    public final List<String> done = new ArrayList<>();

    /// Whether a printer with a drawer is there.
    public boolean connected = true;

    @Override
    public boolean hasPrinter() {
        return connected;
    }

    @Override
    public boolean hasDrawer() {
        return connected;
    }

    @Override
    public void issue(UUID document) {
        done.add("issued");
    }

    @Override
    public void reprint(UUID document, int copy) {
        done.add("copy " + copy);
    }

    @Override
    public void openDrawer() {
        done.add("drawer");
    }

    @Override
    public void printShiftReport(ShiftReport report) {
        done.add("printed");
    }

    @Override
    public void print(String name, Slip slip, boolean rightToLeft) {
        done.add(SlipText.of(slip));
    }

    @Override
    public String savePdf(ShiftReport report) {
        return "/reports/shift-%d.pdf".formatted(report.shift().number());
    }

    /// What was put on sheets of paper.
    public final List<PaperTable> tables = new ArrayList<>();

    @Override
    public String savePdf(PaperTable table) {
        tables.add(table);
        return "/tables/%s.pdf".formatted(table.name());
    }

    @Override
    public String savePdf(PostedDocument document, int copy) {
        return "/documents/%s-copy-%d.pdf".formatted(document.head().reference(), copy);
    }

    @Override
    public String text(ShiftReport report) {
        return "SHIFT %d".formatted(report.shift().number());
    }

    @Override
    public String text(PostedDocument document) {
        return document.head().reference();
    }
}
