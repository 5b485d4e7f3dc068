package org.threeplug.kit.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Guards the pixels of the kit. After a wanted change, look at `target/gallery`, then run once with `-Dgolden.accept=true`.
class GoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "threeplug", "kit", "golden");
    private static final int COLOUR_TOLERANCE = 40;
    private static final double SHARE_OF_PIXELS = 0.005;

    static Stream<Arguments> pictures() {
        return Stream.concat(
                Stream.of("buttons", "till-pieces", "notices", "form", "list", "detail", "wizard", "palette", "confirm", "shell", "sign-in")
                        .map(name -> Arguments.of(name, Variant.LIGHT)),
                Stream.of(
                        Arguments.of("buttons", Variant.DARK),
                        Arguments.of("till-pieces", Variant.DARK),
                        Arguments.of("till-pieces", Variant.ARABIC),
                        Arguments.of("form", Variant.ARABIC)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void looksAsItDid(String name, Variant variant) throws IOException {
        var seen = Gallery.shoot(variant.sized(900, 680), () -> Exhibits.all().get(name).apply(variant), _ -> {});
        var golden = GOLDEN.resolve(name + "-" + variant.name() + ".png");
        if (Boolean.getBoolean("golden.accept")) {
            seen.write(golden);
        }
        try (var in = Files.newInputStream(golden)) {
            double difference = seen.difference(Picture.read(in), COLOUR_TOLERANCE);
            if (difference > SHARE_OF_PIXELS) {
                seen.write(Path.of("target", "gallery", "differs-" + name + "-" + variant.name() + ".png"));
            }
            assertThat(difference).isLessThanOrEqualTo(SHARE_OF_PIXELS);
        }
    }

    @Test
    void aButtonOfAnotherSizeWouldBeNoticed() {
        var variant = Variant.LIGHT.sized(900, 680);
        var before = Gallery.shoot(variant, () -> Exhibits.all().get("buttons").apply(variant), _ -> {});
        var after = Gallery.shoot(
                variant,
                () -> Exhibits.all().get("buttons").apply(variant),
                root -> root.lookup(".action").getStyleClass().add("pay-key"));
        assertThat(before.difference(before, COLOUR_TOLERANCE)).isZero();
        assertThat(after.difference(before, COLOUR_TOLERANCE)).isPositive();
    }

    @Test
    void aPictureIsReadAsItWasWritten() throws IOException {
        var picture = new Picture(2, 1, new byte[] {1, 2, 3, -1, 0, 127});
        var file = Files.createTempFile("picture", ".png");
        picture.write(file);
        try (var in = Files.newInputStream(file)) {
            var read = Picture.read(in);
            assertThat(read).usingRecursiveComparison().isEqualTo(picture);
        } finally {
            Files.delete(file);
        }
    }
}
