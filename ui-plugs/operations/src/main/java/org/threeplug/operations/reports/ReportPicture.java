package org.threeplug.operations.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.threeplug.kit.chart.Chart;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportRow;
import org.threeplug.reports.ReportTable;

/// The picture above the rows of a report: of its first amount, or of its first figure where it has none.
record ReportPicture(ReportWords words, Currency currency) {

    /// More bars than these nobody tells apart by name.
    private static final int RANKED = 40;

    /// As many as there are colours; what is behind them stands together.
    private static final int SERIES = 3;

    /// @param points where each point of the picture stands on the axes of the report, for what is behind it
    record Drawn(Chart chart, List<Map<Axis, Member>> points) {}

    Optional<Drawn> of(ReportTable table) {
        var figure = drawn(table.columns());
        if (table.report().chart() == Report.Chart.NONE || figure.isEmpty() || table.rows().isEmpty()) {
            return Optional.empty();
        }
        int at = figure.get();
        if (table.report().chart() == Report.Chart.HEAT_MAP) {
            return Optional.of(heat(table, at));
        }
        return Optional.of(further(table).map(second -> parted(table, at, second)).orElseGet(() -> single(table, at)));
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

    /// The column of a second axis.
    private static Optional<Integer> further(ReportTable table) {
        for (int i = 1; i < table.columns().size(); i++) {
            if (table.columns().get(i).kind() == ReportColumn.Kind.KEY) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Chart.Kind kind(ReportTable table) {
        boolean ordered = isInOrder(ReportFile.axes(table).getFirst());
        return switch (table.report().chart()) {
            case LINE -> Chart.Kind.LINE;
            case PARETO -> Chart.Kind.PARETO;
            default -> ordered ? Chart.Kind.BARS : Chart.Kind.RANKING;
        };
    }

    private Drawn single(ReportTable table, int at) {
        var kind = kind(table);
        var rows = kind == Chart.Kind.RANKING ? table.rows().stream().limit(RANKED).toList() : table.rows();
        var series = new ArrayList<Chart.Series>();
        series.add(series(table, rows, at));
        if (kind == Chart.Kind.LINE || kind == Chart.Kind.BARS) {
            table.place("before").ifPresent(before -> series.add(series(table, rows, before)));
        }
        return new Drawn(
                new Chart(kind, rows.stream().map(row -> name(table, row)).toList(), series, said(table.columns().get(at))),
                rows.stream().map(ReportRow::at).toList());
    }

    private Chart.Series series(ReportTable table, List<ReportRow> rows, int at) {
        return new Chart.Series(words.column(table.columns().get(at)), rows.stream().map(row -> figure(row, at)).toList());
    }

    /// The largest members of the second axis as series of their own, upon each other; the others together.
    private Drawn parted(ReportTable table, int at, int second) {
        var whole = new LinkedHashMap<String, BigDecimal>();
        var points = new LinkedHashMap<String, Map<String, BigDecimal>>();
        var places = new LinkedHashMap<String, Map<Axis, Member>>();
        var first = ReportFile.axes(table).getFirst();
        for (var row : table.rows()) {
            var point = name(table, row);
            var part = part(table, row, second);
            whole.merge(part, figure(row, at), BigDecimal::add);
            points.computeIfAbsent(point, _ -> new LinkedHashMap<>()).merge(part, figure(row, at), BigDecimal::add);
            Optional.ofNullable(row.at().get(first)).ifPresent(member -> places.putIfAbsent(point, Map.of(first, member)));
        }
        boolean ordered = isInOrder(first);
        var shown = points.keySet().stream().limit(ordered ? Long.MAX_VALUE : RANKED).toList();
        var largest = whole.entrySet().stream()
                .filter(part -> part.getValue().signum() != 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.comparing(BigDecimal::abs)).reversed())
                .map(Map.Entry::getKey)
                .limit(SERIES)
                .toList();
        var series = new ArrayList<Chart.Series>();
        largest.forEach(part -> series.add(new Chart.Series(
                part, shown.stream().map(point -> points.get(point).getOrDefault(part, BigDecimal.ZERO)).toList())));
        var rest = shown.stream().map(point -> others(points.get(point), largest)).toList();
        if (rest.stream().anyMatch(figure -> figure.signum() != 0)) {
            series.add(new Chart.Series(words.texts().text("report.others"), rest));
        }
        return new Drawn(
                new Chart(Chart.Kind.STACKED, shown, series, said(table.columns().get(at))),
                shown.stream().map(point -> places.getOrDefault(point, Map.of())).toList());
    }

    private static BigDecimal others(Map<String, BigDecimal> parts, List<String> named) {
        return parts.entrySet().stream()
                .filter(part -> !named.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Its name stands in the column behind.
    private String part(ReportTable table, ReportRow row, int second) {
        var named = table.place(table.columns().get(second).key() + "_name")
                .map(place -> row.cells().get(place).plain())
                .orElse("");
        var said = named.isEmpty() ? said(table, row, second) : named;
        return said.isEmpty() ? words.texts().text("report.nobody") : said;
    }

    private static boolean isInOrder(Axis axis) {
        return axis.kind() == Axis.Kind.TIME || axis == Axis.HOUR || axis == Axis.VALUE || axis == Axis.SIZE;
    }

    /// The first axis down, the second across.
    private Drawn heat(ReportTable table, int at) {
        var across = new LinkedHashSet<String>();
        var places = new LinkedHashMap<String, Map<Axis, Member>>();
        var down = new LinkedHashMap<String, Map<String, BigDecimal>>();
        int second = Math.min(2, table.columns().size() - 1);
        var axis = ReportFile.axes(table).get(second);
        for (var row : table.rows()) {
            var point = said(table, row, second);
            across.add(point);
            Optional.ofNullable(row.at().get(axis)).ifPresent(member -> places.putIfAbsent(point, Map.of(axis, member)));
            down.computeIfAbsent(said(table, row, 0), _ -> new LinkedHashMap<>()).merge(point, figure(row, at), BigDecimal::add);
        }
        var series = new ArrayList<Chart.Series>();
        down.forEach((name, figures) -> series.add(new Chart.Series(
                name, across.stream().map(point -> figures.getOrDefault(point, BigDecimal.ZERO)).toList())));
        return new Drawn(
                new Chart(Chart.Kind.HEAT, List.copyOf(across), series, said(table.columns().get(at))),
                across.stream().map(point -> places.getOrDefault(point, Map.of())).toList());
    }

    private Function<BigDecimal, String> said(ReportColumn column) {
        return value -> words.said(column, Cell.of(value), currency, Axis.PRODUCT);
    }

    /// What a person calls a row.
    String name(ReportTable table, ReportRow row) {
        var name = table.place("name").map(place -> row.cells().get(place).plain()).orElse("");
        var said = name.isEmpty() ? said(table, row, 0) : name;
        return said.isEmpty() ? words.texts().text("report.nobody") : said;
    }

    private String said(ReportTable table, ReportRow row, int place) {
        return words.said(table.columns().get(place), row.cells().get(place), currency, ReportFile.axes(table).get(place));
    }

    private static BigDecimal figure(ReportRow row, int at) {
        return row.cells().get(at) instanceof Cell.Number(var value) ? value : BigDecimal.ZERO;
    }
}
