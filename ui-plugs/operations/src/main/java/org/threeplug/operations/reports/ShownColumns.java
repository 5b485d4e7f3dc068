package org.threeplug.operations.reports;

import java.util.Set;
import org.threeplug.measures.Axis;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;

/// Which columns of a report stand there at first, where there is little room.
final class ShownColumns {

    /// So many columns stand in a small window side by side.
    private static final int MANY = 9;

    private static final Set<String> BEHIND = Set.of("lines", "discount", "sold", "cost");

    private ShownColumns() {}

    /// A day, an hour or a rate is its own name; and where there are very many figures, those that others follow from wait in the
    /// column chooser. A day may be a holiday, so its name stays.
    static boolean isSpare(Report report, ReportColumn column) {
        if (column.isFigure()) {
            return report.columns().size() > MANY && BEHIND.contains(column.key());
        }
        if (column.kind() != ReportColumn.Kind.NAME) {
            return false;
        }
        return column.key().equals("name")
                ? report.source() instanceof Report.Source.OfFigures(var by, _) && !isNamed(by.getFirst())
                : Axis.of(column.key().replace("_name", "")).filter(axis -> !isNamed(axis)).isPresent();
    }

    private static boolean isNamed(Axis axis) {
        return axis == Axis.DAY || axis.kind() != Axis.Kind.TIME && !axis.isOfWords() && axis != Axis.RATE && axis != Axis.UNIT;
    }
}
