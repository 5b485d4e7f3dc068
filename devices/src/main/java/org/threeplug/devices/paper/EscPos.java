package org.threeplug.devices.paper;

import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPos.PinConnector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.threeplug.settings.PrinterChoice.Drawer;

/// Bytes for receipt printers that speak ESC/POS.
public final class EscPos {

    /// Printers with small buffers choke on one tall image, so it is sent in bands.
    private static final int BAND = 192;

    private static final byte DLE = 0x10;

    private EscPos() {}

    public static byte[] print(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            var printer = new com.github.anastaciocintra.escpos.EscPos(bytes);
            printer.initializePrinter();
            for (int top = 0; top < image.getHeight(); top += BAND) {
                band(image, top, Math.min(BAND, image.getHeight() - top), bytes);
            }
            printer.feed(4);
            printer.cut(CutMode.PART);
            printer.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// GS v 0: width in bytes and height in rows, then eight dots in each byte.
    private static void band(BufferedImage image, int top, int rows, ByteArrayOutputStream bytes) {
        int across = image.getWidth() / 8;
        bytes.writeBytes(new byte[] {0x1D, 'v', '0', 0, low(across), high(across), low(rows), high(rows)});
        var dots = new byte[across * rows];
        for (int i = 0; i < dots.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                boolean black = (image.getRGB(i % across * 8 + bit, top + i / across) & 0xFF) < 128;
                dots[i] |= (byte) (black ? 0x80 >> bit : 0);
            }
        }
        keepApart(dots);
        bytes.writeBytes(dots);
    }

    /// Printers look for real-time requests in everything they read, also in pictures: DLE EOT would be answered, DLE DC4
    /// opens the drawer. One dot more makes another byte of the first, and nobody sees it.
    static void keepApart(byte[] dots) {
        for (int i = 0; i + 1 < dots.length; i++) {
            if (dots[i] == DLE && (dots[i + 1] == 0x04 || dots[i + 1] == 0x05 || dots[i + 1] == 0x14)) {
                dots[i] = 0x18;
            }
        }
    }

    private static byte low(int number) {
        return (byte) (number & 0xFF);
    }

    private static byte high(int number) {
        return (byte) (number >>> 8);
    }

    /// The pulse that opens the drawer, 100 ms on, 100 ms off; nothing where no drawer is.
    public static byte[] openDrawer(Drawer drawer) {
        try {
            var bytes = new ByteArrayOutputStream();
            var printer = new com.github.anastaciocintra.escpos.EscPos(bytes);
            switch (drawer) {
                case NONE -> {}
                case PIN_2 -> printer.pulsePin(PinConnector.Pin_2, 100, 100);
                case PIN_5 -> printer.pulsePin(PinConnector.Pin_5, 100, 100);
            }
            printer.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
