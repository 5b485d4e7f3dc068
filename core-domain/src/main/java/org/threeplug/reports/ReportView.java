package org.threeplug.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Span;
import org.threeplug.questions.Reads;

/// A report with some of the figures of another, under a name of its own. Its rows, its rights and what it can be narrowed to are those of the
/// other: nothing is shown that the other would not show.
public final class ReportView {

    private ReportView() {}

    /// The program's own report of that key.
    public static Optional<Report> base(String key) {
        return Reports.all().stream().filter(report -> report.key().equals(key)).findFirst();
    }

    /// What can be chosen of a report.
    public static List<ReportColumn> figures(Report base) {
        return base.columns().stream().filter(ReportColumn::isFigure).toList();
    }

    /// @param figures keys of columns; those that the other lacks are left out
    public static Report of(String key, Report base, List<String> figures, Report.Chart chart) {
        var columns = Stream.concat(
                        base.columns().stream().filter(column -> !column.isFigure()),
                        figures.stream().flatMap(figure -> figures(base).stream().filter(column -> column.key().equals(figure))))
                .toList();
        return switch (base.source()) {
            case Report.Source.OfFigures(var by, var measures) -> new Report(
                    key, base.right(), base.filters(), chart, columns, new Report.Source.OfFigures(by, chosen(measures, figures)));
            case Report.Source.Made(var rows) -> Report.made(key, base.right(), base.filters(), chart, columns, new Some(rows, base));
        };
    }

    private static List<Measure> chosen(List<Measure> measures, List<String> figures) {
        return figures.stream().flatMap(figure -> measures.stream().filter(measure -> measure.key().equals(figure))).toList();
    }

    /// Rows with some of their cells, in the order in which they were chosen.
    private record Some(ReportRows all, Report base) implements ReportRows {

        /// Only what is shown is read, in the order of the other report.
        private List<ReportColumn> read(List<ReportColumn> shown) {
            Set<String> keys = shown.stream().map(ReportColumn::key).collect(Collectors.toSet());
            Predicate<ReportColumn> isShown = column -> keys.contains(column.key());
            return base.columns().stream().filter(isShown).toList();
        }

        private List<Cell> ordered(List<Cell> cells, List<ReportColumn> read, List<ReportColumn> shown) {
            return cells.isEmpty() ? List.of() : shown.stream().map(column -> cells.get(read.indexOf(column))).toList();
        }

        @Override
        public List<ReportRow> rows(Reads reads, ReportAsk ask, Optional<Span> span, List<ReportColumn> shown) {
            var read = read(shown);
            return all.rows(reads, ask, span, read).stream()
                    .map(row -> new ReportRow(row.at(), ordered(row.cells(), read, shown)))
                    .toList();
        }

        @Override
        public boolean leadsToDocuments() {
            return all.leadsToDocuments();
        }

        @Override
        public List<Cell> totals(List<ReportRow> rows, List<ReportColumn> shown) {
            var read = read(shown);
            var back = rows.stream().map(row -> new ReportRow(row.at(), ordered(row.cells(), shown, read))).toList();
            return ordered(all.totals(back, read), read, shown);
        }
    }
}
