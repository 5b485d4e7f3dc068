package org.threeplug.devices.paper;

import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPos.PinConnector;
import com.github.anastaciocintra.escpos.image.Bitonal;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Bytes for receipt printers that speak ESC/POS.
public final class EscPos {

    /// Printers with small buffers choke on one tall image, so it is sent in bands.
    private static final int BAND = 192;

    private EscPos() {}

    public static byte[] print(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            var printer = new com.github.anastaciocintra.escpos.EscPos(bytes);
            printer.initializePrinter();
            Bitonal dots = new BitonalThreshold(127);
            for (int top = 0; top < image.getHeight(); top += BAND) {
                var band = new BufferedImage(
                        image.getWidth(), Math.min(BAND, image.getHeight() - top), BufferedImage.TYPE_INT_RGB);
                var graphics = band.createGraphics();
                graphics.drawImage(image, 0, -top, null);
                graphics.dispose();
                printer.write(new RasterBitImageWrapper(), new EscPosImage(new CoffeeImageImpl(band), dots));
            }
            printer.feed(4);
            printer.cut(CutMode.PART);
            printer.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The pulse that opens the drawer on the printer's first connector: 100 ms on, 100 ms off.
    public static byte[] openDrawer() {
        try {
            var bytes = new ByteArrayOutputStream();
            var printer = new com.github.anastaciocintra.escpos.EscPos(bytes);
            printer.pulsePin(PinConnector.Pin_2, 100, 100);
            printer.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
