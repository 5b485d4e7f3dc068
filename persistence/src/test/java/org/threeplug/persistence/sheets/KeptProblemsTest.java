package org.threeplug.persistence.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Refusal;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;

final class KeptProblemsTest {

    @TempDir
    private Path folder;

    @Test
    void theFileOfAnEarlierImportGivesWay() throws IOException {
        assertThat(kept("first")).contains(folder.resolve("in.csv.problems.csv"));
        assertThat(kept("second")).contains(folder.resolve("in.csv.problems.csv"));

        assertThat(folder.resolve("in.csv.problems.csv")).content().contains("second").doesNotContain("first");
    }

    @Test
    void whatSomebodyElseKeepsUnderThatNameStays() throws IOException {
        var theirs = Files.writeString(folder.resolve("in.csv.problems.csv"), "line,of,mine\n");

        assertThat(kept("first")).contains(folder.resolve("in.csv.problems-2.csv"));

        assertThat(theirs).hasContent("line,of,mine");
    }

    @Test
    void aLinkIsNotFollowedAndAFolderNotReplaced() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear …");
        var link = Files.createSymbolicLink(folder.resolve("in.csv.problems.csv"), letter);
        Files.createDirectory(folder.resolve("in.csv.problems-2.csv"));

        assertThat(kept("first")).contains(folder.resolve("in.csv.problems-3.csv"));

        assertThat(letter).hasContent("Dear …");
        assertThat(link).isSymbolicLink();
    }

    private Optional<Path> kept(String original) throws IOException {
        try (var kept = new KeptProblems(folder.resolve("in.csv.problems.csv"), new Watching())) {
            kept.problem(new RowProblem(2, Refusal.of("catalog.import-empty"), original));
            return kept.written();
        }
    }

    private static final class Watching implements SheetImporter.Watch {

        @Override
        public void progress(ImportProgress progress) {
            // nobody looks
        }

        @Override
        public void problem(RowProblem problem) {
            // it stands in the file
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public String sentence(Refusal why) {
            return why.code();
        }
    }
}
