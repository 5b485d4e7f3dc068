package org.threeplug.reports;

import java.util.List;
import java.util.Map;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;

/// A row of a report.
///
/// @param at where it stands on the axes of the report, by which the documents behind it are found; empty where there are none
public record ReportRow(Map<Axis, Member> at, List<Cell> cells) {

    /// Stands nowhere in particular: all that a report tells of.
    public static final ReportRow ALL = new ReportRow(Map.of(), List.of());

    public ReportRow {
        cells = cells instanceof Made ? cells : List.copyOf(cells);
    }

    /// Cells that nobody can change, though they are made only when they are looked at.
    interface Made {}

    public static ReportRow of(Cell... cells) {
        return new ReportRow(Map.of(), List.of(cells));
    }
}
