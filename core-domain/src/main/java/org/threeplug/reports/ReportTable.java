package org.threeplug.reports;

import java.util.List;
import java.util.Optional;
import org.threeplug.measures.Span;

/// The answer to a report: what screen, file and paper show alike.
///
/// @param span the days it is of; empty where there are none
/// @param totals under the columns; nothing where figures do not add up
public record ReportTable(
        Report report, Optional<Span> span, List<ReportColumn> columns, List<ReportRow> rows, List<Cell> totals) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /// Where a column stands.
    public Optional<Integer> place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(column)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
