package org.threeplug.kit.pattern;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.threeplug.exports.ExportFormat;
import org.threeplug.kit.Progress;
import org.threeplug.kit.Work;
import org.threeplug.words.Formats;

/// Writes a list to a file without a screen, by the same way and with the same columns as from one.
public final class ListSheet {

    private ListSheet() {}

    /// @return what went wrong, or how many rows were written
    public static <T> Ending write(RowSource<T> source, List<Column<T>> columns, Formats formats, Path file) {
        var format = file.getFileName().toString().endsWith(".xlsx") ? ExportFormat.SPREADSHEET : ExportFormat.CSV;
        var written = columns.stream().filter(column -> column.shown() || column.exported()).toList();
        var order = new ListExport.Order<>(
                source, ListQuery.ALL, written, formats, format, formats.locale().getLanguage().equals("ar"), file);
        var ending = new AtomicReference<Ending>(new Ending("", 0));
        ListExport.run(order, Work.onTheSpot(), new Progress("", 0, InstantSource.system()), end -> ending.set(
                switch (end) {
                    case ListExport.Ending.Written(_, var rows) -> new Ending("", rows);
                    case ListExport.Ending.Stopped() -> new Ending("", 0);
                    case ListExport.Ending.Failed(var why) -> new Ending(why, 0);
                }));
        return ending.get();
    }

    /// @param trouble empty when all went well
    public record Ending(String trouble, long rows) {}
}
