package org.threeplug.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Measure;

/// A report as a value: one declaration makes the screen, each kind of file, the paper and the answer on the command line.
///
/// @param key for good; what is typed, scheduled and saved
/// @param right what somebody must be allowed to do besides `reports.view`
/// @param filters what it can be narrowed to
/// @param chart how it is best drawn
public record Report(
        String key, String right, Set<ReportFilter> filters, Chart chart, List<ReportColumn> columns, Source source) {

    public static final String VIEW = "reports.view";

    /// How a report is best drawn; the table stands under any.
    public enum Chart {
        NONE,
        LINE,
        BARS,
        HEAT_MAP,
        PARETO
    }

    /// Where its rows come from.
    public sealed interface Source {

        /// Figures along axes.
        record OfFigures(List<Axis> by, List<Measure> measures) implements Source {
            public OfFigures {
                by = List.copyOf(by);
                measures = List.copyOf(measures);
            }
        }

        /// Rows by a way of their own.
        record Made(ReportRows rows) implements Source {}
    }

    public Report {
        filters = Set.copyOf(filters);
        columns = List.copyOf(columns);
    }

    /// A report of figures.
    public static Report of(String key, Chart chart, List<Axis> by, Measure... measures) {
        return of(key, VIEW, chart, by, measures);
    }

    public static Report of(String key, String right, Chart chart, List<Axis> by, Measure... measures) {
        var heads = Stream.<ReportColumn>builder();
        heads.add(ReportColumn.of("key", ReportColumn.Kind.KEY));
        heads.add(ReportColumn.of("name", ReportColumn.Kind.NAME));
        for (var axis : by.subList(1, by.size())) {
            heads.add(ReportColumn.of(axis.key(), ReportColumn.Kind.KEY));
        }
        Arrays.stream(measures).map(ReportColumn::of).forEach(heads::add);
        return new Report(
                key, right, filters(by), chart, heads.build().toList(), new Source.OfFigures(by, List.of(measures)));
    }

    public static Report made(String key, String right, Set<ReportFilter> filters, Chart chart, List<ReportColumn> columns, ReportRows rows) {
        return new Report(key, right, filters, chart, columns, new Source.Made(rows));
    }

    /// No document has lines and tenders on one row.
    private static Set<ReportFilter> filters(List<Axis> by) {
        var filters = EnumSet.allOf(ReportFilter.class);
        if (by.contains(Axis.TENDER)) {
            filters.removeAll(Set.of(ReportFilter.PRODUCT, ReportFilter.CATEGORY, ReportFilter.BRAND, ReportFilter.UNIT));
        }
        return filters;
    }

    /// Those that whoever asks may see, and those that the asking adds.
    ///
    /// @param may whether they have a right
    public List<ReportColumn> columns(ReportAsk ask, Predicate<String> may) {
        var shown = new ArrayList<>(columns.stream().filter(column -> column.right().map(may::test).orElse(true)).toList());
        ask.by().ifPresent(axis -> {
            int first = (int) shown.stream().takeWhile(column -> !column.isFigure()).count();
            shown.add(first, ReportColumn.of(axis.key(), ReportColumn.Kind.KEY));
            shown.add(first + 1, ReportColumn.of(axis.key() + "_name", ReportColumn.Kind.NAME));
        });
        if (ask.versus().isPresent() && compares()) {
            shown.addAll(FigureTable.VERSUS);
            if (source instanceof Source.OfFigures(var by, _) && by.getFirst() == Axis.DAY) {
                shown.addAll(FigureTable.VERSUS_DAYS);
            }
        }
        return List.copyOf(shown);
    }

    /// Whether it is held against a like span when somebody wants that; rows that are not made of figures have none.
    public boolean compares() {
        return source instanceof Source.OfFigures;
    }

    /// Whether its rows are told apart further by another axis when somebody wants that.
    public boolean takes(Axis axis) {
        return source instanceof Source.OfFigures(var by, _)
                && !by.contains(axis)
                && by.stream().noneMatch(own -> isOfTenders(own) && isOfLines(axis) || isOfLines(own) && isOfTenders(axis));
    }

    private static boolean isOfTenders(Axis axis) {
        return axis.kind() == Axis.Kind.TENDER;
    }

    private static boolean isOfLines(Axis axis) {
        return axis.stored().filter(base -> base.kind() == Axis.Kind.LINE).isPresent();
    }
}
