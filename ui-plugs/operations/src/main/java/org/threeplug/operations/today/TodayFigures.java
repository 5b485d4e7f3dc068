package org.threeplug.operations.today;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.threeplug.reports.Cell;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportTable;

/// How a day goes so far.
///
/// @param tiles figures that stand alone
/// @param hours of today, one for each hour of the clock
/// @param weekAgo the same of the same weekday before, to its end
/// @param goods what sold most, the most first
record TodayFigures(List<Tile> tiles, List<BigDecimal> hours, List<BigDecimal> weekAgo, List<Good> goods) {

    /// @param key of the measure, as columns of reports are called
    /// @param now today so far
    /// @param before until this hour a week before
    /// @param course day by day, today last
    record Tile(String key, ReportColumn.Kind kind, BigDecimal now, BigDecimal before, List<BigDecimal> course) {

        /// By how much more or less than before, in percent; empty where there was nothing.
        Optional<BigDecimal> change() {
            return before.signum() == 0
                    ? Optional.empty()
                    : Optional.of(now.subtract(before)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(before.abs(), 0, RoundingMode.HALF_UP));
        }
    }

    record Good(String name, BigDecimal total) {}

    /// The figures of a column, row by row; empty when whoever asks does not see it.
    static Optional<List<BigDecimal>> column(ReportTable table, String key) {
        return table.place(key).map(place -> table.rows().stream().map(row -> figure(row.cells().get(place))).toList());
    }

    static BigDecimal figure(Cell cell) {
        return cell instanceof Cell.Number(var value) ? value : BigDecimal.ZERO;
    }

    static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
