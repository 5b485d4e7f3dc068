package org.threeplug.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpreadsheetWriterTest {

    private static final Pattern WORDS = Pattern.compile("<t[^>]*>([^<]*)</t>");

    @TempDir
    Path folder;

    @Test
    void whatDoesNotFitOnASheetGoesOnWithTheNext() throws IOException {
        var file = folder.resolve("long.xlsx");
        try (var out = new SpreadsheetWriter(Files.newOutputStream(file), true, 2)) {
            out.titles(List.of("N"));
            for (int i = 0; i < 5; i++) {
                out.row(List.of(new RowWriter.Value.Words("row " + i)));
            }
            out.end();
        }
        try (var zip = new ZipFile(file.toFile())) {
            var sheets = IntStream.rangeClosed(1, 3).mapToObj(i -> words(zip, "xl/worksheets/sheet" + i + ".xml"));
            assertThat(sheets)
                    .containsExactly(List.of("N", "row 0", "row 1"), List.of("N", "row 2", "row 3"), List.of("N", "row 4"));
            assertThat(text(zip, "xl/workbook.xml").split("<sheet ", -1)).hasSize(4);
        }
    }

    private static List<String> words(ZipFile zip, String entry) {
        return WORDS.matcher(text(zip, entry)).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static String text(ZipFile zip, String entry) {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
