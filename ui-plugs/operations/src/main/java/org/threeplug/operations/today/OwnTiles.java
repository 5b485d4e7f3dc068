package org.threeplug.operations.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Span;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.RunReport;
import org.threeplug.reports.own.OwnReport;

/// Reports of the shop's own as tiles.
record OwnTiles(Asks asks, Office office) {

    /// The first measure of a report of the shop's own, over its days, and how its rows go.
    Optional<TodayFigures.Tile> of(OwnReport own, LocalDate today) {
        return own.report().filter(report -> office.may(report.right())).map(report -> {
            var table = run(report, own.ask(today));
            var key = own.measures().getFirst().key();
            var column = table.place(key).map(table.columns()::get);
            var like = run(report, ReportAsk.over(own.ask(today).from().map(from -> new Span(from, own.ask(today).to().orElse(from)))
                    .orElseThrow()
                    .like(own.versus().orElse(Span.Comparison.SAME_WEEKDAYS))));
            return new TodayFigures.Tile(
                    own.key(),
                    own.name(),
                    column.orElseGet(() -> report.columns().getFirst()),
                    TodayFigures.total(table, key),
                    TodayFigures.total(like, key),
                    own.axes().getFirst().kind() == Axis.Kind.TIME ? TodayFigures.column(table, key).orElse(List.of()) : List.of(),
                    Optional.empty(),
                    own.key(),
                    Optional.empty());
        });
    }

    private ReportTable run(Report report, ReportAsk ask) {
        return asks.ask(new RunReport(report, ask));
    }
}
