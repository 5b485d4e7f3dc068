package org.threeplug.operations.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.threeplug.exports.CsvWriter;
import org.threeplug.exports.RowWriter;
import org.threeplug.exports.RowWriter.Value;
import org.threeplug.exports.SpreadsheetWriter;
import org.threeplug.exports.WholeFile;
import org.threeplug.kernel.RefusedException;
import org.threeplug.measures.Axis;
import org.threeplug.receipts.SlipText;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.ReportTable;
import org.threeplug.settings.StoreSettings;

/// A report as a file. CSV is for programs: fixed English heads and plain figures; workbook and PDF are for people.
public record ReportFile(ReportWords words, StoreSettings shop, ReportPaper paper) {

    /// What a report can be written as.
    public enum Format {
        CSV,
        JSON,
        XLSX,
        PDF,
        /// As the receipt printer has it.
        TEXT;

        public String ending() {
            return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(String key) {
            for (var format : values()) {
                if (format.ending().equals(key.toLowerCase(Locale.ROOT)) || format.name().equalsIgnoreCase(key)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }
    }

    /// Hears how many rows are written.
    @FunctionalInterface
    public interface Watch {

        /// @throws RefusedException when nobody wants the file any more
        void at(long rows);
    }

    /// So many rows are written before somebody hears of it.
    private static final int PORTION = 1_000;

    public void write(ReportTable table, Format format, Path file) {
        write(table, format, file, _ -> {});
    }

    /// The file gets its name only when it is whole; what was there before stays until then.
    ///
    /// @throws RefusedException `lists.not-written` when the disk does not take it, or when the watch ends it
    public void write(ReportTable table, Format format, Path file, Watch watch) {
        try (var begun = WholeFile.begin(file)) {
            write(table, format, begun.out(), watch);
            watch.at(table.rows().size());
            begun.whole();
        } catch (IOException e) {
            throw new RefusedException("lists.not-written", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private void write(ReportTable table, Format format, OutputStream out, Watch watch) throws IOException {
        switch (format) {
            case CSV -> csv(table, out, watch);
            case XLSX -> workbook(table, out, watch);
            case PDF -> out.write(paper.pdf(new ReportSheet(words, shop).of(table)));
            case TEXT -> out.write(text(table).getBytes(StandardCharsets.UTF_8));
            case JSON -> throw new IllegalArgumentException("A report is written as JSON by whoever has asked for it");
        }
    }

    /// As the receipt printer would have it.
    public String text(ReportTable table) {
        return SlipText.of(new ReportSlip(words, shop).of(table));
    }

    /// As text, where it goes to no file.
    public String csv(ReportTable table) {
        var bytes = new ByteArrayOutputStream();
        try {
            csv(table, bytes, _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void csv(ReportTable table, OutputStream out, Watch watch) throws IOException {
        var writer = CsvWriter.forPrograms(out);
        writer.titles(table.columns().stream().map(ReportColumn::key).toList());
        int rows = 0;
        for (var row : table.rows()) {
            writer.row(row.cells().stream().map(ReportFile::plain).toList());
            told(++rows, watch);
        }
        writer.end();
    }

    private static Value plain(Cell cell) {
        return switch (cell) {
            case Cell.Words(var text) -> new Value.Words(text);
            case Cell.Number(var value) -> new Value.Figure(value);
        };
    }

    private static void told(int rows, Watch watch) {
        if (rows % PORTION == 0) {
            watch.at(rows);
        }
    }

    private void workbook(ReportTable table, OutputStream out, Watch watch) throws IOException {
        var writer = new SpreadsheetWriter(out, words.texts().locale().getLanguage().equals("ar"));
        writer.titles(table.columns().stream().map(words::column).toList());
        var axes = axes(table);
        int rows = 0;
        for (var row : table.rows()) {
            writer.row(values(table, row.cells(), axes));
            told(++rows, watch);
        }
        if (!table.totals().isEmpty()) {
            total(table, writer);
        }
        writer.end();
        writer.close();
    }

    private void total(ReportTable table, RowWriter writer) throws IOException {
        var totals = new ArrayList<>(table.totals().stream().map(ReportFile::plain).toList());
        totals.set(0, new Value.Words(words.texts().text("report.total")));
        writer.row(totals);
    }

    private List<Value> values(ReportTable table, List<Cell> cells, List<Axis> axes) {
        var values = new ArrayList<Value>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            var column = table.columns().get(i);
            var axis = axes.get(i);
            boolean isDay = column.kind() == ReportColumn.Kind.DAY
                    || column.kind() == ReportColumn.Kind.KEY && (axis == Axis.DAY || axis == Axis.WEEK);
            values.add(isDay ? day(cells.get(i)) : shown(column, cells.get(i), axis));
        }
        return values;
    }

    private Value shown(ReportColumn column, Cell cell, Axis axis) {
        return cell instanceof Cell.Words ? new Value.Words(words.said(column, cell, shop.currency(), axis)) : plain(cell);
    }

    private static Value day(Cell cell) {
        try {
            return new Value.Day(LocalDate.parse(cell.plain()));
        } catch (DateTimeParseException _) {
            return new Value.Words(cell.plain());
        }
    }

    /// The axis that each column's words are of; [Axis#PRODUCT] where it makes no difference.
    static List<Axis> axes(ReportTable table) {
        var axes = new ArrayList<Axis>();
        boolean first = true;
        for (var column : table.columns()) {
            var axis = Axis.of(column.key());
            if (column.kind() == ReportColumn.Kind.KEY && first) {
                axes.add(leading(table.report()));
                first = false;
            } else {
                axes.add(axis.orElse(Axis.PRODUCT));
            }
        }
        return axes;
    }

    private static Axis leading(Report report) {
        return report.source() instanceof Report.Source.OfFigures(var by, _) && !by.isEmpty() ? by.getFirst() : Axis.PRODUCT;
    }
}
