package org.threeplug.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasThereStaysUntilTheNewOneIsWhole() throws IOException {
        var file = Files.writeString(folder.resolve("sales.csv"), "yesterday");
        try (var begun = WholeFile.begin(file)) {
            begun.out().write("half".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(file).hasContent("yesterday");
        try (var begun = WholeFile.begin(file)) {
            begun.out().write("today".getBytes(StandardCharsets.UTF_8));
            begun.whole();
        }
        assertThat(file).hasContent("today");
        assertThat(names()).containsExactly("sales.csv");
    }

    @Test
    void aFileOfSomebodyElseBesideIsLeftAloneWhateverItsName() throws IOException {
        var theirs = Files.writeString(folder.resolve("sales.csv.part"), "mine");
        try (var begun = WholeFile.begin(folder.resolve("sales.csv"))) {
            begun.whole();
        }
        assertThat(theirs).hasContent("mine");
    }

    @Test
    void neitherAFolderNorALinkIsReplacedOrFollowed() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear …");
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), letter);
        var nowhere = Files.createSymbolicLink(folder.resolve("nowhere.csv"), folder.resolve("nothing"));
        var empty = Files.createDirectory(folder.resolve("empty.csv"));

        for (var place : List.of(link, nowhere, empty)) {
            assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> WholeFile.begin(place));
        }

        assertThat(letter).hasContent("Dear …");
        assertThat(link).isSymbolicLink();
        assertThat(nowhere).isSymbolicLink();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        var file = Files.writeString(folder.resolve("people.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (var begun = WholeFile.begin(file)) {
            begun.whole();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
