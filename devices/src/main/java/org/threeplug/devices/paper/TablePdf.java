package org.threeplug.devices.paper;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;
import org.threeplug.receipts.PaperTable;

/// A table as PDF on sheets of A4 laid across; its head stands on each of them, and words that are too long go on below.
public final class TablePdf {

    private static final float EDGE = 36;
    private static final float GAP = 4;
    private static final float SIZE = 8;
    private static final float TITLE = 14;
    private static final FontRenderContext OUTLINES = new FontRenderContext(null, true, true);

    private final PaperFonts fonts = new PaperFonts();
    private final Rectangle page = PageSize.A4.rotate();
    private final PaperTable table;
    private final boolean mirrored;
    private final float[] lefts;
    private final float[] widths;

    private TablePdf(PaperTable table, boolean mirrored) {
        this.table = table;
        this.mirrored = mirrored;
        int count = table.columns().size();
        lefts = new float[count];
        widths = new float[count];
        float whole = page.getWidth() - 2 * EDGE;
        int parts = table.shares().stream().mapToInt(Integer::intValue).sum();
        float at = 0;
        for (int i = 0; i < count; i++) {
            widths[i] = whole * table.shares().get(i) / parts;
            lefts[i] = mirrored ? EDGE + whole - at - widths[i] : EDGE + at;
            at += widths[i];
        }
    }

    public static byte[] of(PaperTable table, boolean rightToLeft) {
        return new TablePdf(table, rightToLeft).made();
    }

    private byte[] made() {
        var document = new Document(page, 0, 0, 0, 0);
        var bytes = new ByteArrayOutputStream();
        var writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(table.title());
        document.addCreator("3PlugPOS");
        document.open();
        var rows = new ArrayList<>(table.rows());
        boolean first = true;
        do {
            document.newPage();
            var graphics = writer.getDirectContent().createGraphicsShapes(page.getWidth(), page.getHeight());
            sheet(graphics, rows, first);
            graphics.dispose();
            first = false;
        } while (!rows.isEmpty());
        document.close();
        return bytes.toByteArray();
    }

    /// Takes as many rows as fit, at least one.
    private void sheet(Graphics2D graphics, List<List<String>> rows, boolean first) {
        float y = EDGE;
        if (first) {
            y = cell(graphics, table.title(), EDGE, page.getWidth() - 2 * EDGE, y, true, TITLE) + GAP;
        }
        y = row(graphics, table.columns(), y, true);
        boolean any = false;
        while (!rows.isEmpty() && (!any || y + height(rows.getFirst()) <= page.getHeight() - EDGE)) {
            y = row(graphics, rows.removeFirst(), y, false);
            any = true;
        }
    }

    private float height(List<String> cells) {
        float most = 0;
        for (int i = 0; i < widths.length; i++) {
            float height = 0;
            for (var line : lines(cells.get(i), widths[i] - GAP, false, SIZE)) {
                height += line.getAscent() + line.getDescent() + line.getLeading();
            }
            most = Math.max(most, height);
        }
        return most + GAP;
    }

    private float row(Graphics2D graphics, List<String> cells, float y, boolean head) {
        float low = y;
        for (int i = 0; i < widths.length; i++) {
            low = Math.max(low, cell(graphics, cells.get(i), lefts[i], widths[i] - GAP, y, head, SIZE));
        }
        low += GAP / 2;
        graphics.setStroke(new BasicStroke(head ? 0.8f : 0.2f));
        graphics.draw(new Line2D.Float(EDGE, low, page.getWidth() - EDGE, low));
        return low + GAP / 2;
    }

    /// @return where the last line ends
    private float cell(Graphics2D graphics, String text, float left, float width, float top, boolean bold, float size) {
        float y = top;
        for (var line : lines(text, width, bold, size)) {
            y += line.getAscent();
            line.draw(graphics, mirrored ? left + GAP + width - line.getAdvance() : left, y);
            y += line.getDescent() + line.getLeading();
        }
        return y;
    }

    private List<TextLayout> lines(String text, float width, boolean bold, float size) {
        var lines = new ArrayList<TextLayout>();
        if (text.isBlank()) {
            return lines;
        }
        var letters = fonts.text(text, bold, size, mirrored).getIterator();
        var measurer = new LineBreakMeasurer(letters, OUTLINES);
        while (measurer.getPosition() < letters.getEndIndex()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }
}
