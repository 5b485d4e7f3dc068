package org.threeplug.operations.catalog;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Makes the small picture of a product out of a file that somebody has chosen: a photograph of a telephone, or what a stranger's
/// page offers. The file is never unpacked at its full size, and nothing of it but its colours is kept: no place, no time, no
/// name of who took it.
final class PictureFile {

    private static final int MOST_MEGABYTES = 10;
    private static final int MOST_MEGAPIXELS = 25;

    /// A row is unpacked whole.
    private static final int LONGEST_SIDE = 12_000;

    /// A photograph that grows finer in steps has some ten; each of them goes through the whole picture.
    private static final int MOST_SCANS = 64;

    private static final float[] QUALITIES = {0.9f, 0.8f, 0.65f, 0.45f};

    /// What became of a file.
    sealed interface Result {

        record Made(ProductPicture picture) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    private PictureFile() {}

    /// Takes a moment; not on the screen's thread.
    static Result read(Path file) {
        try {
            return new Result.Made(made(bytes(file)));
        } catch (RefusedException refused) {
            return new Result.Refused(refused.refusal());
        } catch (IOException | RuntimeException _) {
            // What reads pictures answers broken ones with exceptions of every kind.
            return new Result.Refused(Refusal.of("office.picture-broken", name(file)));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedException("office.picture-no-file", name(file));
        }
        try (var in = Files.newInputStream(file)) {
            int most = MOST_MEGABYTES * 1024 * 1024;
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new RefusedException("office.picture-too-big", name(file), String.valueOf(MOST_MEGABYTES));
            }
            return bytes;
        }
    }

    private static ProductPicture made(byte[] bytes) throws IOException {
        var kind = kind(bytes);
        if (kind.isEmpty() || scans(bytes) > MOST_SCANS) {
            throw new RefusedException("office.picture-kind");
        }
        var reader = ImageIO.getImageReadersByFormatName(kind.get()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return packed(upright(small(reader), ExifTurn.of(bytes)));
        } finally {
            reader.dispose();
        }
    }

    private static Optional<String> kind(byte[] bytes) {
        if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return Optional.of("png");
        }
        boolean jpeg = bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF;
        return jpeg ? Optional.of("jpeg") : Optional.empty();
    }

    private static int scans(byte[] bytes) {
        int found = 0;
        for (int i = 1; i < bytes.length && bytes[0] == (byte) 0xFF; i++) {
            found += bytes[i - 1] == (byte) 0xFF && bytes[i] == (byte) 0xDA ? 1 : 0;
        }
        return found;
    }

    private static BufferedImage small(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_MEGAPIXELS * 1_000_000L || Math.max(width, height) > LONGEST_SIDE) {
            throw new RefusedException(
                    "office.picture-too-large",
                    String.valueOf(width),
                    String.valueOf(height),
                    String.valueOf(MOST_MEGAPIXELS),
                    String.format(Locale.ROOT, "%d", LONGEST_SIDE));
        }
        // Every so many-th pixel, so that twice the wanted size is left to be drawn smooth from.
        int step = (int) Math.max(1, Math.max(width, height) / (2L * ProductPicture.MOST_PIXELS));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return scaled(reader.read(0, how), ProductPicture.MOST_PIXELS);
    }

    /// On white, as a JPEG knows nothing that can be looked through.
    private static BufferedImage scaled(BufferedImage from, int side) {
        var image = from;
        while (Math.max(image.getWidth(), image.getHeight()) > 2 * side) {
            image = drawn(image, half(image.getWidth()), half(image.getHeight()));
        }
        double factor = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        return drawn(
                image,
                Math.max(1, (int) Math.round(image.getWidth() * factor)),
                Math.max(1, (int) Math.round(image.getHeight() * factor)));
    }

    private static int half(int side) {
        return Math.max(1, side / 2);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return to;
    }

    /// As it was held when it was taken.
    private static BufferedImage upright(BufferedImage from, ExifTurn turn) {
        if (turn == ExifTurn.NONE) {
            return from;
        }
        boolean lies = turn.swapsSides();
        var to = new BufferedImage(
                lies ? from.getHeight() : from.getWidth(),
                lies ? from.getWidth() : from.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        AffineTransform way = turn.way(from.getWidth(), from.getHeight());
        pen.drawImage(from, way, null);
        pen.dispose();
        return to;
    }

    private static ProductPicture packed(BufferedImage image) throws IOException {
        for (var side = ProductPicture.MOST_PIXELS; ; side /= 2) {
            var shown = scaled(image, side);
            for (var quality : QUALITIES) {
                var jpeg = jpeg(shown, quality);
                if (jpeg.length <= ProductPicture.MOST_BYTES) {
                    return ProductPicture.of(jpeg);
                }
            }
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
