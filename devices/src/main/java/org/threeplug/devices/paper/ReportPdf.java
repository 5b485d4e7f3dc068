package org.threeplug.devices.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.FontSelector;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.threeplug.reports.ReportPaper;

/// A report on A4, with the head of the shop on the first page, the heads of the columns and the number on each. Broad ones lie on
/// their side.
public final class ReportPdf implements ReportPaper {

    private static final int BROAD = 7;
    private static final int AT_ONCE = 200;
    private static final float MARGIN = 36;

    /// Selectors for text of some size in the bundled fonts.
    private record Fonts(FontSelector title, FontSelector plain, FontSelector bold) {}

    @Override
    public byte[] pdf(Sheet sheet) {
        var page = sheet.columns().size() > BROAD ? PageSize.A4.rotate() : PageSize.A4;
        var document = new Document(page, MARGIN, MARGIN, MARGIN, MARGIN);
        var bytes = new ByteArrayOutputStream();
        var fonts = new Fonts(selector(PaperFonts.BOLD, 16), selector(PaperFonts.REGULAR, 8), selector(PaperFonts.BOLD, 8));
        var writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Numbers(fonts, sheet.title()));
        document.addTitle(sheet.title());
        document.addCreator("3PlugPOS");
        document.open();
        document.add(head(sheet, fonts));
        rows(sheet, fonts, document);
        document.close();
        return bytes.toByteArray();
    }

    private static FontSelector selector(List<String> files, float size) {
        var selector = new FontSelector();
        files.forEach(file -> selector.addFont(new Font(base(file), size)));
        return selector;
    }

    private static BaseFont base(String file) {
        try {
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, PaperFonts.bytes(file), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfPTable head(Sheet sheet, Fonts fonts) {
        var table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setRunDirection(direction(sheet.rightToLeft()));
        table.addCell(cell(fonts.title().process(sheet.title()), false, sheet.rightToLeft(), Rectangle.NO_BORDER));
        sheet.head().stream()
                .flatMap(String::lines)
                .forEach(line -> table.addCell(
                        cell(fonts.plain().process(line), false, sheet.rightToLeft(), Rectangle.NO_BORDER)));
        table.addCell(cell(new Phrase(" "), false, sheet.rightToLeft(), Rectangle.NO_BORDER));
        return table;
    }

    /// Added to the document now and then, so that a long report is not in memory twice.
    private static void rows(Sheet sheet, Fonts fonts, Document document) {
        var table = new PdfPTable(widths(sheet));
        table.setWidthPercentage(100);
        table.setRunDirection(direction(sheet.rightToLeft()));
        table.setHeaderRows(1);
        table.setComplete(false);
        cells(table, sheet, sheet.columns().stream().map(Column::title).toList(), fonts.bold(), Rectangle.BOTTOM);
        int count = 0;
        for (var row : sheet.rows()) {
            cells(table, sheet, row, fonts.plain(), Rectangle.NO_BORDER);
            if (++count % AT_ONCE == 0) {
                document.add(table);
            }
        }
        if (!sheet.totals().isEmpty()) {
            cells(table, sheet, sheet.totals(), fonts.bold(), Rectangle.TOP);
        }
        table.setComplete(true);
        document.add(table);
    }

    private static float[] widths(Sheet sheet) {
        var widths = new float[sheet.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int longest = Stream.concat(Stream.of(sheet.columns().get(i).title()), sheet.rows().stream().limit(AT_ONCE).map(row -> row.get(column)))
                    .mapToInt(String::length)
                    .max()
                    .orElse(1);
            widths[i] = Math.clamp(longest, 6, sheet.columns().get(i).wide() ? 40 : 20);
        }
        return widths;
    }

    private static void cells(PdfPTable table, Sheet sheet, List<String> texts, FontSelector font, int border) {
        for (int i = 0; i < texts.size(); i++) {
            table.addCell(cell(font.process(texts.get(i)), sheet.columns().get(i).figure(), sheet.rightToLeft(), border));
        }
    }

    private static PdfPCell cell(Phrase phrase, boolean figure, boolean rightToLeft, int border) {
        var cell = new PdfPCell(phrase);
        cell.setBorder(border);
        cell.setRunDirection(direction(rightToLeft));
        // OpenPDF turns the sides round by itself where a line runs from right to left.
        cell.setHorizontalAlignment(figure ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setPadding(2);
        return cell;
    }

    private static int direction(boolean rightToLeft) {
        return rightToLeft ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
    }

    /// The foot of each page.
    private static final class Numbers extends PdfPageEventHelper {

        private final Fonts fonts;
        private final String title;

        Numbers(Fonts fonts, String title) {
            this.fonts = fonts;
            this.title = title;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    fonts.plain().process(title + " · " + writer.getPageNumber()),
                    (document.left() + document.right()) / 2,
                    document.bottom() - 16,
                    0);
        }
    }
}
