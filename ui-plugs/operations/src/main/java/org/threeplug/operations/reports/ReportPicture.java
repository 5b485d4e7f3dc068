package org.threeplug.operations.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.kit.chart.Chart;
import org.threeplug.measures.Axis;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportRow;
import org.threeplug.reports.ReportTable;

/// The picture above the rows of a report: of its first amount, or of its first figure where it has none.
record ReportPicture(ReportWords words, Currency currency) {

    /// More bars than these nobody tells apart by name.
    private static final int RANKED = 40;

    Optional<Chart> of(ReportTable table) {
        var figure = drawn(table.columns());
        if (table.report().chart() == Report.Chart.NONE || figure.isEmpty() || table.rows().isEmpty()) {
            return Optional.empty();
        }
        int at = figure.get();
        return Optional.of(table.report().chart() == Report.Chart.HEAT_MAP ? heat(table, at) : single(table, at));
    }

    private static Optional<Integer> drawn(List<ReportColumn> columns) {
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.key().equals("total")) {
                return Optional.of(i);
            }
            if (column.isFigure() && (found < 0 || isMoney(column) && !isMoney(columns.get(found)))) {
                found = i;
            }
        }
        return Optional.of(found).filter(at -> at >= 0);
    }

    private static boolean isMoney(ReportColumn column) {
        return column.kind() == ReportColumn.Kind.MONEY;
    }

    private Chart single(ReportTable table, int at) {
        boolean ordered = isInOrder(ReportFile.axes(table).getFirst());
        var kind = switch (table.report().chart()) {
            case LINE -> Chart.Kind.LINE;
            case PARETO -> Chart.Kind.PARETO;
            default -> ordered ? Chart.Kind.BARS : Chart.Kind.RANKING;
        };
        var rows = kind == Chart.Kind.RANKING ? table.rows().stream().limit(RANKED).toList() : table.rows();
        var column = table.columns().get(at);
        return new Chart(
                kind,
                rows.stream().map(row -> name(table, row)).toList(),
                List.of(new Chart.Series(words.column(column), rows.stream().map(row -> figure(row, at)).toList())),
                value -> words.said(column, Cell.of(value), currency, Axis.PRODUCT));
    }

    private static boolean isInOrder(Axis axis) {
        return axis.kind() == Axis.Kind.TIME || axis == Axis.HOUR || axis == Axis.VALUE || axis == Axis.SIZE;
    }

    /// The first axis down, the second across.
    private Chart heat(ReportTable table, int at) {
        var across = new LinkedHashSet<String>();
        var down = new LinkedHashMap<String, Map<String, BigDecimal>>();
        int second = Math.min(2, table.columns().size() - 1);
        for (var row : table.rows()) {
            var point = said(table, row, second);
            across.add(point);
            down.computeIfAbsent(said(table, row, 0), _ -> new LinkedHashMap<>()).put(point, figure(row, at));
        }
        var series = new ArrayList<Chart.Series>();
        down.forEach((name, figures) -> series.add(new Chart.Series(
                name, across.stream().map(point -> figures.getOrDefault(point, BigDecimal.ZERO)).toList())));
        var column = table.columns().get(at);
        return new Chart(
                Chart.Kind.HEAT,
                List.copyOf(across),
                series,
                value -> words.said(column, Cell.of(value), currency, Axis.PRODUCT));
    }

    private String name(ReportTable table, ReportRow row) {
        var name = table.place("name").map(place -> row.cells().get(place).plain()).orElse("");
        return name.isEmpty() ? said(table, row, 0) : name;
    }

    private String said(ReportTable table, ReportRow row, int place) {
        return words.said(table.columns().get(place), row.cells().get(place), currency, ReportFile.axes(table).get(place));
    }

    private static BigDecimal figure(ReportRow row, int at) {
        return row.cells().get(at) instanceof Cell.Number(var value) ? value : BigDecimal.ZERO;
    }
}
