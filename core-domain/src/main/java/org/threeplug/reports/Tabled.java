package org.threeplug.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;
import org.threeplug.questions.Reads;

/// Rows of a kind of their own as a report: each column says how it is filled and whether it adds up.
///
/// @param at where a row stands on axes; by it is noted whose names were shown, and documents behind the row are found
/// @param leadsToDocuments whether sales at that place are what the row is made of
record Tabled<T>(List<MadeColumn<T>> columns, Function<T, Map<Axis, Member>> at, boolean leadsToDocuments, Source<T> source)
        implements ReportRows {

    /// Finds the rows, in their order.
    @FunctionalInterface
    interface Source<T> {
        List<T> rows(Reading reading);
    }

    Tabled {
        columns = List.copyOf(columns);
    }

    /// A report whose rows lead to no documents.
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Report report(
            String key, String right, Report.Chart chart, Set<ReportFilter> filters, Source<T> source, MadeColumn<T>... columns) {
        return about(key, right, chart, filters, _ -> Map.of(), source, columns);
    }

    /// A report whose rows are about somebody or something, and made of other things than sales.
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Report about(
            String key,
            String right,
            Report.Chart chart,
            Set<ReportFilter> filters,
            Function<T, Map<Axis, Member>> at,
            Source<T> source,
            MadeColumn<T>... columns) {
        return report(key, right, chart, filters, new Tabled<>(List.of(columns), at, false, source));
    }

    /// A report whose rows are made of sales and lead to them.
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Report report(
            String key,
            String right,
            Report.Chart chart,
            Set<ReportFilter> filters,
            Function<T, Map<Axis, Member>> at,
            Source<T> source,
            MadeColumn<T>... columns) {
        return report(key, right, chart, filters, new Tabled<>(List.of(columns), at, true, source));
    }

    static <T> Report report(
            String key, String right, Report.Chart chart, Set<ReportFilter> filters, Tabled<T> rows) {
        return Report.made(
                key, right, filters, chart, rows.columns().stream().map(MadeColumn::column).toList(), rows);
    }

    @Override
    public List<ReportRow> rows(Reads reads, ReportAsk ask, Optional<Span> span, List<ReportColumn> shown) {
        if (span.isEmpty()) {
            return List.of();
        }
        var keys = shown.stream().map(ReportColumn::key).collect(Collectors.toUnmodifiableSet());
        var only = RunReport.only(reads.port(Figures.class), ask.only());
        var wanted = columns.stream().filter(column -> keys.contains(column.column().key())).toList();
        return source.rows(new Reading(reads, span.get(), only, keys)).stream()
                .map(row -> new ReportRow(at.apply(row), wanted.stream().map(column -> column.cell().apply(row)).toList()))
                .toList();
    }

    @Override
    public List<Cell> totals(List<ReportRow> rows, List<ReportColumn> shown) {
        if (rows.isEmpty() || columns.stream().noneMatch(MadeColumn::adds)) {
            return List.of();
        }
        var adding = new HashMap<String, Boolean>();
        columns.forEach(column -> adding.put(column.column().key(), column.adds()));
        var totals = new ArrayList<Cell>();
        for (int i = 0; i < shown.size(); i++) {
            int place = i;
            totals.add(adding.getOrDefault(shown.get(i).key(), false)
                    ? Cell.of(sum(rows.stream().map(row -> row.cells().get(place))))
                    : Cell.NOTHING);
        }
        return totals;
    }

    private static BigDecimal sum(Stream<Cell> cells) {
        return cells.map(cell -> cell instanceof Cell.Number(var value) ? value : BigDecimal.ZERO)
                .reduce(BigDecimal::add)
                .orElse(BigDecimal.ZERO);
    }
}
