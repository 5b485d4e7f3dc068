package org.threeplug.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sum;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.Reports;
import org.threeplug.reports.RunReport;
import org.threeplug.server.compose.OpenStore;

/// Figures over a year of sales and over a day, against the same questions to SQLite on the same rows.
final class FiguresBench {

    private static final int SQLITE_RUNS = 3;

    private final Path folder;
    private final int products;
    private final int sales;
    private final int asked;

    FiguresBench(Path folder, int products, int sales, int asked) {
        this.folder = folder;
        this.products = products;
        this.sales = sales;
        this.asked = asked;
    }

    private interface Asking {
        long ask() throws SQLException;
    }

    List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        try (var store = OpenStore.existing(FullStore.in(folder, products, sales))) {
            var figures = store.get(Figures.class);
            long before = System.nanoTime();
            long behind = figures.behind();
            figures.catchUp(Figures.Watch.NOBODY);
            double seconds = (System.nanoTime() - before) / 1e9;
            rows.add(Row.of("documents summed up", behind, "documents"));
            rows.add(Row.of("summing up", behind / seconds, "documents/s"));
            var whole = figures.whole().orElseThrow();
            var year = new Span(whole.to().minusDays(364).isBefore(whole.from()) ? whole.from() : whole.to().minusDays(364), whole.to());
            var file = folder.resolve("figures.sqlite");
            Files.deleteIfExists(file);
            try (var rival = new SqliteFigures(file, store.get(Store.class))) {
                for (var by : List.of("product", "hour", "cashier", "month")) {
                    rows.addAll(compared(store, rival, by, year));
                }
                rows.addAll(compared(store, rival, "product", Span.of(whole.to().minusDays(1))));
            }
            rows.addAll(documents(figures, whole.to().minusDays(1)));
        }
        return rows;
    }

    private List<Row> compared(OpenStore store, SqliteFigures rival, String by, Span span) throws SQLException {
        var figures = store.get(Figures.class);
        var query = FigureQuery.of(span, Axis.of(by).orElseThrow());
        long[] sums = new long[2];
        var theirs = timed(SQLITE_RUNS, () -> sums[0] = rival.ask(by, span.from(), span.to()));
        var ours = timed(asked, () -> sums[1] = total(figures, query));
        if (sums[0] != sums[1]) {
            throw new IllegalStateException("SQLite has " + sums[0] + " by " + by + ", the figures have " + sums[1]);
        }
        var report = report("sales.by-" + by);
        var whole = timed(asked, () -> store.ask(new RunReport(report, ReportAsk.over(span))).rows().size());
        var what = (span.days() == 1 ? "a day by " : "a year by ") + by;
        return List.of(
                new Row(what + ", p50", "%.2f".formatted(ours.millis(0.5)), "ms, SQLite: ms, times quicker",
                        "%.0f".formatted(theirs.millis(0.5)), "%.0f".formatted(theirs.millis(0.5) / ours.millis(0.5))),
                Row.of(what + ", p99", ours.millis(0.99), "ms"),
                Row.of(what + ", the report at the desk, p50", whole.millis(0.5), "ms"),
                Row.of(what + ", the report at the desk, p99", whole.millis(0.99), "ms"));
    }

    private static Report report(String key) {
        return Reports.all().stream().filter(report -> report.key().equals(key)).findFirst().orElseThrow();
    }

    private static long total(Figures figures, FigureQuery query) {
        var all = Set.of(Side.values());
        return figures.ask(query, Figures.Watch.NOBODY).stream()
                .mapToLong(row -> row.sums().of(all, Sum.NET) + row.sums().of(all, Sum.TAX))
                .sum();
    }

    private List<Row> documents(Figures figures, LocalDate day) throws SQLException {
        var rows = figures.ask(FigureQuery.of(Span.of(day), Axis.PRODUCT), Figures.Watch.NOBODY);
        int[] next = {0};
        var found = timed(asked, () -> {
            var member = rows.get(next[0]++ % rows.size()).at().getFirst();
            var query = new FigureQuery(Span.of(day), List.of(), Map.of(Axis.PRODUCT, Set.of(member)), false);
            return figures.documents(query, Set.of(Side.values()), Portion.FIRST, Figures.Watch.NOBODY).rows().size();
        });
        return List.of(
                Row.of("the documents behind a product of a day, p50", found.millis(0.5), "ms"),
                Row.of("the documents behind a product of a day, p99", found.millis(0.99), "ms"));
    }

    private static Timings timed(int runs, Asking asking) throws SQLException {
        var timings = new Timings();
        asking.ask();
        for (int i = 0; i < runs; i++) {
            long before = System.nanoTime();
            asking.ask();
            timings.add(System.nanoTime() - before);
        }
        return timings;
    }
}
