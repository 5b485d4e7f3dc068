package org.threeplug.persistence.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Function;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.sheets.RowProblem;

/// The rows that were not taken, as a sheet of their own: line, column, why, the row. Starts with a byte order mark, so
/// that spreadsheets read every script.
public final class ProblemFile implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String[] HEAD = {BYTE_ORDER_MARK + "line", "column", "code", "problem", "row"};

    private final CsvWriter writer;
    private final Function<Refusal, String> sentence;

    /// @param file is made anew; see [#isOurs]
    /// @param sentence says a refusal in the person's language
    public ProblemFile(Path file, Function<Refusal, String> sentence) throws IOException {
        Files.deleteIfExists(file);
        this.writer = CsvWriter.builder()
                .build(new OutputStreamWriter(
                        OwnerOnly.stream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        StandardCharsets.UTF_8));
        this.sentence = sentence;
        writer.writeRecord(HEAD);
    }

    /// Whether one of an earlier import stands there, and not somebody's file that has its name by chance.
    static boolean isOurs(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        var head = String.join(",", HEAD).getBytes(StandardCharsets.UTF_8);
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(head.length), head);
        }
    }

    /// @return about how many signs it took
    public long add(RowProblem problem) {
        var refusal = problem.refusal();
        var said = sentence.apply(refusal);
        writer.writeRecord(
                Long.toString(problem.line()),
                refusal.field(),
                refusal.code(),
                said,
                problem.original());
        return said.length() + problem.original().length() + 40L;
    }

    /// The last row, where there are more problems than are written.
    public void more(long leftOut) {
        var refusal = Refusal.of("catalog.import-more-problems", Long.toString(leftOut));
        writer.writeRecord("", "", refusal.code(), sentence.apply(refusal), "");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
