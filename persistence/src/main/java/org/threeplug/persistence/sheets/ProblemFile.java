package org.threeplug.persistence.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.threeplug.kernel.Refusal;
import org.threeplug.sheets.RowProblem;

/// The rows that were not taken, as a sheet of their own: line, column, why, the row. Starts with a byte order mark, so
/// that spreadsheets read every script.
public final class ProblemFile implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter writer;
    private final Function<Refusal, String> sentence;

    /// @param sentence says a refusal in the person's language
    public ProblemFile(Path file, Function<Refusal, String> sentence) throws IOException {
        this.writer = CsvWriter.builder().build(file);
        this.sentence = sentence;
        writer.writeRecord(BYTE_ORDER_MARK + "line", "column", "code", "problem", "row");
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
