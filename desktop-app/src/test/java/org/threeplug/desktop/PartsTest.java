package org.threeplug.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PartsTest {

    private static final Path DIST = Path.of("../installer/src/dist");

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

    /// Artifact, part, licence, copyright, what for.
    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(DIST.resolve("parts.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }
}
