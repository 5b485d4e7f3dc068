package org.threeplug.fakes;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures for tests, drawn when they are asked for.
public final class Pictures {

    private Pictures() {}

    /// One colour, with a darker half at the bottom that tells which way is up.
    public static BufferedImage drawn(int width, int height, int colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(colour));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(colour).darker().darker());
        pen.fillRect(0, height - height / 2, width, height / 2);
        pen.dispose();
        return image;
    }

    /// @param kind `jpeg` or `png`
    public static byte[] packed(BufferedImage image, String kind) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, kind, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height, int colour) {
        return packed(drawn(width, height, colour), "jpeg");
    }
}
