package org.threeplug.kit.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.function.Supplier;
import org.threeplug.exports.ExportFormat;
import org.threeplug.exports.RowWriter;
import org.threeplug.exports.RowWriter.Value;
import org.threeplug.exports.WholeFile;
import org.threeplug.kit.Progress;
import org.threeplug.kit.Work;
import org.threeplug.words.Formats;
import org.threeplug.words.NumberText;

/// Writes every row of a query to a file away from the screen, portion by portion as they are read, until it is whole or
/// stopped. The file gets its name only when it is whole; what was there before stays until then.
final class ListExport<T> {

    /// What became of it.
    sealed interface Ending {

        record Written(Path file, long rows) implements Ending {}

        record Stopped() implements Ending {}

        record Failed(String why) implements Ending {}
    }

    private record Written(Ending ending, Optional<RuntimeException> fault) {}

    private final RowSource<T> source;
    private final ListQuery query;
    private final List<Column<T>> columns;
    private final Formats formats;
    private final Path file;
    private final WholeFile begun;
    private final RowWriter out;
    private final Work work;
    private final Progress progress;
    private final Consumer<Ending> then;
    private long rows;

    private ListExport(
            Order<T> order, WholeFile begun, RowWriter out, Work work, Progress progress, Consumer<Ending> then) {
        this.source = order.source();
        this.query = order.query();
        this.columns = order.columns();
        this.formats = order.formats();
        this.file = order.file();
        this.begun = begun;
        this.out = out;
        this.work = work;
        this.progress = progress;
        this.then = then;
    }

    /// What is to be written where.
    ///
    /// @param more gives further columns, which it may have to ask for, away from the screen
    record Order<T>(
            RowSource<T> source,
            ListQuery query,
            List<Column<T>> columns,
            Supplier<List<Column<T>>> more,
            Formats formats,
            ExportFormat format,
            boolean rightToLeft,
            Path file) {

        Order(RowSource<T> source, ListQuery query, List<Column<T>> columns, Formats formats, ExportFormat format,
                boolean rightToLeft, Path file) {
            this(source, query, columns, List::of, formats, format, rightToLeft, file);
        }

        /// With the further columns at hand.
        private Order<T> whole() {
            var all = Stream.concat(columns.stream(), more.get().stream()).toList();
            return new Order<>(source, query, all, formats, format, rightToLeft, file);
        }
    }

    /// @param then hears of the end, on the screen's thread
    static <T> void run(Order<T> order, Work work, Progress progress, Consumer<Ending> then) {
        work.run(() -> begin(order.whole(), work, progress, then), begun -> begun.ifPresent(ListExport::go));
    }

    private static <T> Optional<ListExport<T>> begin(
            Order<T> order, Work work, Progress progress, Consumer<Ending> then) {
        try {
            var begun = WholeFile.begin(order.file());
            try {
                return Optional.of(new ListExport<>(order, begun, titled(order, begun), work, progress, then));
            } catch (IOException e) {
                begun.close();
                throw e;
            }
        } catch (IOException e) {
            work.run(() -> new Ending.Failed(why(e)), then);
            return Optional.empty();
        }
    }

    private static <T> RowWriter titled(Order<T> order, WholeFile begun) throws IOException {
        var out = order.format().writer(begun.out(), order.rightToLeft());
        out.titles(order.columns().stream().map(Column::title).toList());
        return out;
    }

    private void go() {
        work.run(this::write, written -> {
            then.accept(written.ending());
            written.fault().ifPresent(fault -> {
                throw fault;
            });
        });
    }

    private Written write() {
        try {
            source.asked(progress.asking()).all(query, this::write);
            return new Written(whole(), Optional.empty());
        } catch (UncheckedIOException e) {
            return new Written(broken(why(e.getCause())), Optional.empty());
        } catch (RuntimeException e) {
            return progress.stopped()
                    ? new Written(dropped(), Optional.empty())
                    : new Written(broken(String.valueOf(e.getMessage())), Optional.of(e));
        }
    }

    private void write(List<T> portion) {
        progress.asking().mustBeWanted();
        try {
            for (var row : portion) {
                out.row(columns.stream().map(column -> value(column, row)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows += portion.size();
        work.run(portion::size, more -> progress.done().set(progress.done().get() + more));
    }

    /// Figures are read back from what the list shows, so that the file and the screen cannot differ.
    private Value value(Column<T> column, T row) {
        var text = column.cell().apply(row).text();
        return column.kind() == Column.Kind.AMOUNT
                ? NumberText.read(text, formats).<Value>map(Value.Figure::new).orElseGet(() -> new Value.Words(text))
                : new Value.Words(text);
    }

    private Ending whole() {
        try {
            out.end();
            out.close();
            begun.whole();
            return new Ending.Written(file, rows);
        } catch (IOException e) {
            return broken(why(e));
        }
    }

    private Ending dropped() {
        drop();
        return new Ending.Stopped();
    }

    private Ending broken(String why) {
        drop();
        return new Ending.Failed(why);
    }

    private void drop() {
        try (begun) {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String why(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
