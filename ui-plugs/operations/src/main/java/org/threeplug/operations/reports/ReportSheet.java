package org.threeplug.operations.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.measures.Axis;
import org.threeplug.reports.Cell;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.ReportTable;
import org.threeplug.settings.StoreSettings;

/// A report as it is printed: with the head of the shop, in words and figures as people write them.
record ReportSheet(ReportWords words, StoreSettings shop) {

    ReportPaper.Sheet of(ReportTable table) {
        var axes = ReportFile.axes(table);
        var columns = table.columns().stream()
                .map(column -> new ReportPaper.Column(
                        words.column(column), column.isFigure(), column.kind() == ReportColumn.Kind.NAME))
                .toList();
        var rows = table.rows().stream()
                .map(row -> cells(table, row.cells(), axes))
                .toList();
        var totals = table.totals().isEmpty() ? List.<String>of() : totals(table, axes);
        return new ReportPaper.Sheet(
                words.name(table.report()), head(table), columns, rows, totals, words.texts().locale().getLanguage().equals("ar"));
    }

    private List<String> head(ReportTable table) {
        var formats = words.texts().formats();
        var span = table.span()
                .map(days -> words.texts().text("report.span", formats.date(days.from()), formats.date(days.to())))
                .orElse("");
        return Stream.of(shop.businessName(), shop.address(), shop.taxNumber(), span).filter(line -> !line.isBlank()).toList();
    }

    private List<String> cells(ReportTable table, List<Cell> cells, List<Axis> axes) {
        var said = new ArrayList<String>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            said.add(words.said(table.columns().get(i), cells.get(i), shop.currency(), axes.get(i)));
        }
        return said;
    }

    private List<String> totals(ReportTable table, List<Axis> axes) {
        var said = new ArrayList<>(cells(table, table.totals(), axes));
        said.set(0, words.texts().text("report.total"));
        return said;
    }
}
