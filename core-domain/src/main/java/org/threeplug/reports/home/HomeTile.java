package org.threeplug.reports.home;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.threeplug.kernel.StartRole;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Span;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;

/// A tile of the page a day begins with, as a value: what it shows, and whose page has it before they arrange anything.
///
/// @param key for good; it is what an arrangement is kept as
public record HomeTile(String key, Source source, Set<StartRole> atFirst) {

    /// Where what it shows comes from.
    public sealed interface Source {

        /// A measure of the sales of the day, against a week ago and what was wanted of it.
        record OfSales(Measure measure) implements Source {}

        /// A figure of a report, as it stands now.
        ///
        /// @param days those the report is asked over
        record OfReport(Report report, Taken taken, Span.Preset days) implements Source {}

        /// A picture of the day.
        record Picture() implements Source {}
    }

    /// Which figure of a report is shown.
    public sealed interface Taken {

        /// What a column comes to in all.
        record Total(String column) implements Taken {}

        /// What stands in a column of one row; nothing where there is no such row.
        record InRow(String row, String column) implements Taken {}

        /// How many rows there are.
        record Rows() implements Taken {}
    }

    public HomeTile {
        atFirst = Set.copyOf(atFirst);
    }

    /// Whether somebody with some rights can have it: nothing is shown here that the report behind it would not show them.
    public boolean isFor(Predicate<String> may) {
        return switch (source) {
            case Source.OfSales(var measure) -> !measure.isOfCosts() || may.test(ReportColumn.COSTS);
            case Source.OfReport(var report, var taken, _) -> may.test(report.right())
                    && column(report, taken).flatMap(ReportColumn::right).map(may::test).orElse(true);
            case Source.Picture() -> true;
        };
    }

    private static Optional<ReportColumn> column(Report report, Taken taken) {
        return switch (taken) {
            case Taken.Total(var column) -> column(report, column);
            case Taken.InRow(_, var column) -> column(report, column);
            case Taken.Rows() -> Optional.empty();
        };
    }

    private static Optional<ReportColumn> column(Report report, String key) {
        return report.columns().stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
