package org.threeplug.operations.today;

import java.math.BigDecimal;
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
            var key = own.figures().getFirst();
            var column = table.place(key).map(table.columns()::get);
            var like = report.compares() ? TodayFigures.total(like(own, report, today), key) : BigDecimal.ZERO;
            return new TodayFigures.Tile(
                    own.key(),
                    own.name(),
                    column.orElseGet(() -> report.columns().getFirst()),
                    TodayFigures.total(table, key),
                    like,
                    isOfTime(own) ? TodayFigures.column(table, key).orElse(List.of()) : List.of(),
                    Optional.empty(),
                    own.key(),
                    report.compares() ? Optional.empty() : Optional.of(own.days()));
        });
    }

    private ReportTable like(OwnReport own, Report report, LocalDate today) {
        var ask = own.ask(today);
        var span = new Span(ask.from().orElse(today), ask.to().orElse(ask.from().orElse(today)));
        return run(report, ReportAsk.over(span.like(own.versus().orElse(Span.Comparison.SAME_WEEKDAYS))).narrowed(ask.only()));
    }

    private static boolean isOfTime(OwnReport own) {
        return own.axes().stream().limit(1).anyMatch(axis -> axis.kind() == Axis.Kind.TIME);
    }

    private ReportTable run(Report report, ReportAsk ask) {
        return asks.ask(new RunReport(report, ask));
    }
}
