package org.threeplug.persistence.catalog.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.threeplug.catalog.importing.RowProblem;
import org.threeplug.kernel.Refusal;

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

    public void add(RowProblem problem) {
        var refusal = problem.refusal();
        writer.writeRecord(
                Long.toString(problem.line()),
                refusal.field(),
                refusal.code(),
                sentence.apply(refusal),
                problem.original());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
