package org.threeplug.devices.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.threeplug.receipts.Slip;

/// A slip as black dots, as an 80 mm printer at 203 dots per inch puts them on paper. Drawing everything, instead of
/// sending characters, is what makes every script right on every printer.
public final class SlipBitmap {

    /// Dots across: 72 mm of print on 80 mm paper.
    public static final int WIDTH = 576;

    private final PaperFonts fonts = new PaperFonts();

    /// @param rightToLeft mirrors the layout: labels at the right, figures at the left
    public BufferedImage draw(Slip slip, boolean rightToLeft) {
        return draw(slip, rightToLeft, WIDTH);
    }

    /// @param width dots across, whole bytes of them
    public BufferedImage draw(Slip slip, boolean rightToLeft, int width) {
        var laidOut = new SlipLayout(fonts, width).layOut(slip, rightToLeft);
        var image = new BufferedImage(width, laidOut.height(), BufferedImage.TYPE_BYTE_BINARY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, laidOut.height());
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        laidOut.paint(graphics);
        graphics.dispose();
        return image;
    }
}
