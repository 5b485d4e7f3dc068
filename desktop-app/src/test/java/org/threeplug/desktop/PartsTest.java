package org.threeplug.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartsTest {

    private static final Path DIST = Path.of("../installer/src/dist");

    @TempDir
    private Path folder;

    @Test
    void everyPartThatTheProgramTakesAlongIsNamedWithItsLicence() throws IOException {
        var taken = new TreeSet<String>();
        try (var in = Objects.requireNonNull(PartsTest.class.getResourceAsStream("/parts.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.split(":").length >= 5)
                    .forEach(line -> taken.add(line.split(":")[1]));
        }

        assertThat(taken).isNotEmpty();
        var named = new TreeSet<String>();
        rows().forEach(row -> named.add(row[0]));
        assertThat(named).isEqualTo(taken);
    }

    @Test
    void theTextOfEveryLicenceTravelsAlong() throws IOException {
        for (var row : rows()) {
            if (!row[2].equals("Public domain")) {
                assertThat(DIST.resolve("licences").resolve(row[2] + ".txt")).isNotEmptyFile();
            }
        }
    }

    @Test
    void thePageOfThirdPartyPartsHasTheSameTable() throws IOException {
        var table = Files.readAllLines(Path.of("../docs/third-party.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();

        assertThat(table)
                .isEqualTo(rows().stream()
                        .map(row -> "| %s | %s | %s |".formatted(row[1], row[2], row[4]))
                        .toList());
    }

    @Test
    void anImageCarriesItsPartsTheListForMachinesAndTheSumOfEachFile() throws Exception {
        var image = image("picocli-4.7.7.jar", "words-1.0.jar");

        assertThat(said(image)).isEmpty();

        assertThat(image.resolve("licences/PARTS.txt")).content().contains("picocli-4.7.7.jar: picocli, licence Apache-2.0");
        assertThat(image.resolve("licences/Apache-2.0.txt")).isNotEmptyFile();
        assertThat(image.resolve("licences/bom.json")).hasContent("{\"bomFormat\": \"CycloneDX\"}");
        var sums = new TreeSet<String>();
        for (var line : Files.readAllLines(image.resolve("SHA256SUMS"))) {
            var file = image.resolve(line.substring(66));
            assertThat(line).startsWith(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            sums.add(line.substring(66));
        }
        try (var all = Files.walk(image)) {
            assertThat(sums)
                    .isEqualTo(all.filter(Files::isRegularFile)
                            .map(file -> image.relativize(file).toString())
                            .filter(name -> !name.equals("SHA256SUMS"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void anImageWithAPartThatNobodyNamedIsNotMade() throws Exception {
        assertThat(said(image("picocli-4.7.7.jar", "stowaway-1.0.jar")))
                .contains("stowaway-1.0.jar is in the image, and parts.tsv names no licence of it");
    }

    private Path image(String... jars) throws IOException {
        var image = folder.resolve("image");
        Files.createDirectories(image.resolve("lib/app"));
        for (var jar : jars) {
            new JarOutputStream(Files.newOutputStream(image.resolve("lib/app").resolve(jar)), new Manifest()).close();
        }
        Files.writeString(folder.resolve("bom.json"), "{\"bomFormat\": \"CycloneDX\"}");
        return image;
    }

    /// What the step of the build that makes the lists complains of.
    private String said(Path image) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(
                        java,
                        DIST.resolve("Licences.java").toString(),
                        image.toString(),
                        DIST.toString(),
                        folder.resolve("bom.json").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        run.waitFor();
        return Files.readString(folder.resolve("said.txt"));
    }

    /// Artifact, part, licence, copyright, what for.
    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(DIST.resolve("parts.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }
}
