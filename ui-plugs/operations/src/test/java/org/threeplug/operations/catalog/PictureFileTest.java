package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.fakes.Pictures;
import org.threeplug.kernel.Refusal;
import org.threeplug.operations.catalog.PictureFile.Result;

class PictureFileTest {

    private static final int GREEN = 0x60A298;

    @TempDir
    Path folder;

    private Result read(byte[] content) throws IOException {
        return PictureFile.read(Files.write(folder.resolve("mug.jpg"), content));
    }

    private BufferedImage made(byte[] content) throws IOException {
        var made = (Result.Made) read(content);
        var jpeg = made.picture().unpacked().orElseThrow();
        assertThat(jpeg.length).isLessThanOrEqualTo(ProductPicture.MOST_BYTES);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static List<Integer> size(BufferedImage image) {
        return List.of(image.getWidth(), image.getHeight());
    }

    private static boolean isBrighter(BufferedImage image, int x, int y, int otherX, int otherY) {
        return new Color(image.getRGB(x, y)).getGreen() > new Color(image.getRGB(otherX, otherY)).getGreen() + 20;
    }

    private static Refusal refused(Result result) {
        return ((Result.Refused) result).why();
    }

    @Test
    void aPhotographBecomesASmallPictureOfTheSameShape() throws IOException {
        assertThat(size(made(Pictures.jpeg(4000, 3000, GREEN)))).containsExactly(320, 240);
        assertThat(size(made(Pictures.packed(Pictures.drawn(300, 1200, GREEN), "png")))).containsExactly(80, 320);
        assertThat(size(made(Pictures.jpeg(6000, 1, GREEN)))).containsExactly(320, 1);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        assertThat(size(made(Pictures.jpeg(64, 48, GREEN)))).containsExactly(64, 48);
    }

    @Test
    void whatCanBeLookedThroughStandsOnWhite() throws IOException {
        var glass = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        assertThat(new Color(made(Pictures.packed(glass, "png")).getRGB(20, 20))).isEqualTo(Color.WHITE);
    }

    @Test
    void noiseThatPacksBadlyFitsToo() throws IOException {
        var noise = new BufferedImage(700, 700, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < 700; y++) {
            for (int x = 0; x < 700; x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        assertThat(size(made(Pictures.packed(noise, "png"))).getFirst()).isBetween(40, 320);
    }

    @Test
    void aPhotographTakenWithTheCameraOnItsSideStandsUpright() throws IOException {
        var lying = Pictures.jpeg(400, 200, GREEN);
        var turned = made(exif(lying, 6));
        assertThat(size(turned)).containsExactly(160, 320);
        assertThat(isBrighter(turned, 150, 160, 10, 160)).as("its top is at the right").isTrue();
        var other = made(exif(lying, 8));
        assertThat(isBrighter(other, 10, 160, 150, 160)).as("its top is at the left").isTrue();
        var over = made(exif(lying, 3));
        assertThat(size(over)).containsExactly(320, 160);
        assertThat(isBrighter(over, 160, 150, 160, 10)).as("it stands on its head").isTrue();
        assertThat(size(made(exif(lying, 77)))).containsExactly(320, 160);
    }

    @Test
    void whatIsNoPictureIsRefusedWithASentence() throws IOException {
        assertThat(refused(read("GIF89a and nothing else".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(Refusal.of("office.picture-kind"));
        assertThat(refused(read(new byte[0]))).isEqualTo(Refusal.of("office.picture-kind"));
        assertThat(refused(PictureFile.read(folder.resolve("gone.png"))))
                .isEqualTo(Refusal.of("office.picture-no-file", "gone.png"));
        assertThat(refused(PictureFile.read(folder))).isEqualTo(Refusal.of("office.picture-no-file", folder.getFileName().toString()));
    }

    @Test
    void aBrokenPictureIsRefusedAndNeverThrown() throws IOException {
        var random = new Random(42);
        for (var whole : List.of(
                Pictures.jpeg(200, 100, GREEN), Pictures.packed(Pictures.drawn(200, 100, GREEN), "png"))) {
            assertThat(refused(read(Arrays.copyOf(whole, 40)))).isEqualTo(Refusal.of("office.picture-broken", "mug.jpg"));
            for (int i = 0; i < 200; i++) {
                var changed = whole.clone();
                for (int k = 0; k < 4; k++) {
                    changed[random.nextInt(8, changed.length)] = (byte) random.nextInt();
                }
                assertThat(read(changed)).isNotNull();
            }
        }
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsNotUnpacked() throws IOException {
        var png = Pictures.packed(Pictures.drawn(10, 10, GREEN), "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(refused(read(png)))
                .isEqualTo(Refusal.of("office.picture-too-large", "60000", "60000", "25", "12000"));
        ByteBuffer.wrap(png).putInt(16, 2_000_000).putInt(20, 1);
        assertThat(refused(read(png)))
                .isEqualTo(Refusal.of("office.picture-too-large", "2000000", "1", "25", "12000"));
    }

    @Test
    void afileOfMoreThanTenMegabytesIsRefused() throws IOException {
        var large = Arrays.copyOf(Pictures.jpeg(10, 10, GREEN), 10 * 1024 * 1024 + 1);
        assertThat(refused(read(large))).isEqualTo(Refusal.of("office.picture-too-big", "mug.jpg", "10"));
    }

    @Test
    void aPictureInMoreStepsThanAnyCameraWritesIsRefused() throws IOException {
        var jpeg = Pictures.jpeg(10, 10, GREEN);
        var steps = ByteBuffer.allocate(jpeg.length + 2 * 65).put(jpeg);
        for (int i = 0; i < 65; i++) {
            steps.putShort((short) 0xFFDA);
        }
        assertThat(refused(read(steps.array()))).isEqualTo(Refusal.of("office.picture-kind"));
    }

    /// The same with a head that says how the camera was held.
    private static byte[] exif(byte[] jpeg, int orientation) {
        var head = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1).putShort((short) 34)
                .put("Exif".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0)
                .putShort((short) 0x4D4D).putShort((short) 42).putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putInt(0);
        return ByteBuffer.allocate(jpeg.length + head.position())
                .put(jpeg, 0, 2)
                .put(head.array(), 0, head.position())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
