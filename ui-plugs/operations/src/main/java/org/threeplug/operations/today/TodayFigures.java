package org.threeplug.operations.today;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.threeplug.measures.Span;
import org.threeplug.reports.Cell;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportTable;
import org.threeplug.targets.Alert;
import org.threeplug.targets.Standing;

/// How a day goes so far.
///
/// @param shown every tile and picture of the person, in their order
/// @param tiles figures that stand alone
/// @param hours of today, one for each hour of the clock
/// @param weekAgo the same of the same weekday before, to its end
/// @param goods what sold most, the most first
/// @param alerts what nobody has put away
/// @param choices every tile there is for this person, beyond those of the program
record TodayFigures(
        List<String> shown, List<Tile> tiles, List<BigDecimal> hours, List<BigDecimal> weekAgo, List<Good> goods, List<Alert> alerts, List<Choice> choices) {

    /// @param key of the measure, as columns of reports are called, or of a report of the shop's own
    /// @param name of such a report; empty of a measure
    /// @param now today so far
    /// @param before until this hour a week before
    /// @param course day by day, today last
    /// @param report what is behind it, and what that is narrowed to
    /// @param days of what stands for itself, without a day before to hold it against
    record Tile(
            String key,
            String name,
            ReportColumn column,
            BigDecimal now,
            BigDecimal before,
            List<BigDecimal> course,
            Optional<Standing> target,
            String report,
            Optional<Span.Preset> days) {

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

    /// A report of the shop's own as a tile.
    record Choice(String key, String name) {}

    /// The figures of a column, row by row; empty when whoever asks does not see it.
    static Optional<List<BigDecimal>> column(ReportTable table, String key) {
        return table.place(key).map(place -> table.rows().stream().map(row -> figure(row.cells().get(place))).toList());
    }

    /// What a column comes to in all.
    static BigDecimal total(ReportTable table, String key) {
        return table.totals().isEmpty()
                ? BigDecimal.ZERO
                : table.place(key).map(table.totals()::get).map(TodayFigures::figure).orElse(BigDecimal.ZERO);
    }

    static BigDecimal figure(Cell cell) {
        return cell instanceof Cell.Number(var value) ? value : BigDecimal.ZERO;
    }
}
