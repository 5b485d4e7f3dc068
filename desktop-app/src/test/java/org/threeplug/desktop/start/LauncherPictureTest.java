package org.threeplug.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The image's launcher asks for the picture of the start where somebody waits for a window, and nowhere else.
@EnabledOnOs(OS.LINUX)
@Tag("window")
class LauncherPictureTest {

    private static final Path MAKER = Path.of("..", "installer", "src", "dist", "make-launcher.sh");

    @TempDir
    private Path folder;

    @Test
    void thePictureIsShownToWhoeverWaitsForAWindowAndToNobodyElse() throws Exception {
        var launcher = launcher();
        assertThat(picture(launcher, ":7")).isEqualTo(folder + "/an image/lib/app/splash.png");
        assertThat(picture(launcher, ":7", "run")).isNotEmpty();
        assertThat(picture(launcher, ":7", "--store", "/a shop")).isNotEmpty();
        assertThat(picture(launcher, ":7", "--store=/a shop", "--json")).isNotEmpty();
        assertThat(picture(launcher, "")).isEmpty();
        assertThat(picture(launcher, ":7", "--store", "/a shop", "status")).isEmpty();
        assertThat(picture(launcher, ":7", "run", "--help")).isEmpty();
        assertThat(picture(launcher, ":7", "--version")).isEmpty();
        assertThat(picture(launcher, ":7", "backup")).isEmpty();
    }

    @Test
    void thePictureLiesInTheImage() throws Exception {
        launcher();
        var picture = ImageIO.read(folder.resolve("an image/lib/app/splash.png").toFile());
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(480, 200);
    }

    /// In an image with a Java that only repeats what it is told.
    private Path launcher() throws IOException, InterruptedException {
        var image = folder.resolve("an image");
        var app = Files.createDirectories(image.resolve("lib/app"));
        var java = Files.createDirectories(image.resolve("lib/runtime/bin")).resolve("java");
        Files.createDirectories(image.resolve("bin"));
        Files.writeString(
                app.resolve("3plugpos.cfg"),
                "[Application]\napp.classpath=$APPDIR/a.jar\napp.mainclass=Main\n[JavaOptions]\njava-options=-Xmx128m\n");
        Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(said(List.of("bash", MAKER.toString(), image.toString()), "")).isEmpty();
        return image.resolve("bin/3plugpos");
    }

    private static String picture(Path launcher, String display, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        var told = said(command, display);
        var beginning = "-splash:";
        var picture = told.stream().filter(word -> word.startsWith(beginning)).findFirst();
        assertThat(told.contains("-Dpos.splash=true")).isEqualTo(picture.isPresent());
        assertThat(told.subList(told.indexOf("Main") + 1, told.size())).containsExactly(words);
        return picture.map(word -> word.substring(beginning.length())).orElse("");
    }

    private static List<String> said(List<String> command, String display) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("POS_JAVA_OPTIONS");
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return words.lines().toList();
    }
}
