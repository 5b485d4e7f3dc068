package org.threeplug.kit.gallery;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Pixels as rows of RGB, and PNG in and out without `javafx.swing`. It reads the PNGs that it writes: 8-bit RGB, no
/// row filters.
public record Picture(int width, int height, byte[] rgb) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    public static Picture of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = image.getPixelReader();
        var rgb = new byte[width * height * 3];
        var row = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            for (int argb : row) {
                rgb[at++] = (byte) (argb >> 16);
                rgb[at++] = (byte) (argb >> 8);
                rgb[at++] = (byte) argb;
            }
        }
        return new Picture(width, height, rgb);
    }

    /// The share of pixels that differ by more than `tolerance` in any colour; 1 when the sizes differ.
    public double difference(Picture other, int tolerance) {
        if (width != other.width || height != other.height) {
            return 1;
        }
        int different = 0;
        for (int at = 0; at < rgb.length; at += 3) {
            if (far(other, at, tolerance) || far(other, at + 1, tolerance) || far(other, at + 2, tolerance)) {
                different++;
            }
        }
        return (double) different / (width * height);
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header());
            chunk(out, "IDAT", rows());
            chunk(out, "IEND", new byte[0]);
        }
    }

    public static Picture read(InputStream png) throws IOException {
        var in = new DataInputStream(png);
        if (!Arrays.equals(SIGNATURE, in.readNBytes(SIGNATURE.length))) {
            throw new IOException("This is no PNG");
        }
        int width = 0;
        int height = 0;
        var packed = new ByteArrayOutputStream();
        while (true) {
            int length = in.readInt();
            var type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            var data = new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)));
            in.readInt();
            switch (type) {
                case "IHDR" -> {
                    width = data.readInt();
                    height = data.readInt();
                }
                case "IDAT" -> data.transferTo(packed);
                case "IEND" -> {
                    return unpacked(width, height, packed.toByteArray());
                }
                default -> {}
            }
        }
    }

    private static Picture unpacked(int width, int height, byte[] packed) throws IOException {
        var rgb = new byte[width * height * 3];
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            for (int y = 0; y < height; y++) {
                if (in.read() != 0) {
                    throw new IOException("This PNG was not written here: row " + y + " is filtered");
                }
                in.readNBytes(rgb, y * width * 3, width * 3);
            }
        }
        return new Picture(width, height, rgb);
    }

    private boolean far(Picture other, int at, int tolerance) {
        return Math.abs((rgb[at] & 0xff) - (other.rgb[at] & 0xff)) > tolerance;
    }

    private byte[] header() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    private byte[] rows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < height; y++) {
                out.write(0);
                out.write(rgb, y * width * 3, width * 3);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
