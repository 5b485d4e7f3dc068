package org.threeplug.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.threeplug.reports.Cell;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportTable;

/// A report for scripts. Figures are strings, for a number would lose pennies in careless hands.
final class ReportJson {

    private ReportJson() {}

    static Map<String, Object> of(ReportTable table) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("report", table.report().key());
        table.span().ifPresent(span -> {
            fields.put("from", span.from().toString());
            fields.put("to", span.to().toString());
        });
        fields.put("columns", table.columns().stream().map(ReportColumn::key).toList());
        fields.put("rows", table.rows().stream().map(row -> named(table, row.cells())).toList());
        if (!table.totals().isEmpty()) {
            var totals = named(table, table.totals());
            table.columns().stream().filter(column -> !column.isFigure()).forEach(column -> totals.remove(column.key()));
            fields.put("totals", totals);
        }
        return fields;
    }

    private static Map<String, Object> named(ReportTable table, List<Cell> cells) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < cells.size(); i++) {
            fields.put(table.columns().get(i).key(), cells.get(i).plain());
        }
        return fields;
    }
}
