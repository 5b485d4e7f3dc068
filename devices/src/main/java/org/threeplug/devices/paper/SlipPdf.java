package org.threeplug.devices.paper;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;
import org.threeplug.receipts.Slip;

/// A slip as a PDF page as wide as the paper and as long as the text.
public final class SlipPdf {

    private static final float POINTS_PER_DOT = 72f / 203f;

    private SlipPdf() {}

    public static byte[] of(Slip slip, boolean rightToLeft, String title) {
        var layout = new SlipLayout(new PaperFonts(), SlipBitmap.WIDTH).layOut(slip, rightToLeft);
        float width = SlipBitmap.WIDTH * POINTS_PER_DOT + 16;
        float height = layout.height() * POINTS_PER_DOT + 24;
        var document = new Document(new Rectangle(width, height), 0, 0, 0, 0);
        var bytes = new ByteArrayOutputStream();
        var writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.addCreator("3PlugPOS");
        document.open();
        var graphics = writer.getDirectContent().createGraphicsShapes(width, height);
        graphics.translate(8, 12);
        graphics.scale(POINTS_PER_DOT, POINTS_PER_DOT);
        graphics.setClip(new Rectangle2D.Float(0, 0, SlipBitmap.WIDTH, layout.height()));
        layout.paint(graphics);
        graphics.dispose();
        document.close();
        return bytes.toByteArray();
    }
}
