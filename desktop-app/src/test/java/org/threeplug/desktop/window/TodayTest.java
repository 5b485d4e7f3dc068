package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.demo.Hand;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.measures.Span;
import org.threeplug.plug.Area;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.Reports;
import org.threeplug.reports.RunReport;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.Tools;
import org.threeplug.tools.shops.DemoShop;

/// The page a day begins with, on real books of the days before.
@Tag("window")
class TodayTest {

    private static final int DAYS = 8;

    @Test
    void tilesTellTheDayAgainstAWeekAgoAndLeadToTheirReports(@TempDir Path folder) {
        var store = OpenStore.atOrNew(folder.resolve("shop"));
        Tools.on(store, DemoShop.class).open(Locale.ENGLISH, DAYS, (_, _) -> {});
        var window = Toolkit.start(() -> {
                    var made = new TillWindow(new Stage(), Locale.ENGLISH, 1024, 768);
                    made.show(CompletableFuture.completedFuture(store));
                    return made;
                })
                .join();
        var hand = new Hand(window.stage().getScene());
        try {
            hand.press("person.agnes");
            hand.type("7319");
            hand.tap(KeyCode.ENTER);
            hand.await("the till", () -> hand.isThere("till.entry"));
            hand.goTo(Area.TODAY, "operations.today");
            hand.await("the tile", () -> hand.isThere("today.total"));
            var weekAgo = store.settings().store().orElseThrow();
            var then = LocalDate.ofInstant(store.journalTime(), weekAgo.zone()).minusDays(7);
            var hours = run(store, "sales.by-hour", Span.of(then));
            assertThat(sum(hours, "total")).isPositive();
            assertThat(said(window, hand, "today.total")).startsWith("Sales: 0.00. ").matches(told(hours));
            assertThat(said(window, hand, "today.documents")).startsWith("Sales made: 0. ");
            hand.press("today.total");
            hand.await("the report", () -> hand.isThere("report.picture"));
            assertThat(window.shell().orElseThrow().current().get().orElseThrow().key()).isEqualTo("operations.today");
        } finally {
            hand.on(() -> {
                window.close();
                window.stage().close();
                return true;
            });
            store.close();
        }
    }

    /// By the hour of the test some of that day had been sold, or nothing yet.
    private static Predicate<String> told(ReportTable hours) {
        return words -> {
            var sold = BigDecimal.ZERO;
            for (var row : hours.rows()) {
                sold = sold.add(figure(row.cells().get(hours.place("total").orElseThrow())));
                if (sold.signum() > 0 && words.endsWith("100 % below a week ago: " + sold)) {
                    return true;
                }
            }
            return words.endsWith("Nothing by now a week ago");
        };
    }

    private static String said(TillWindow window, Hand hand, String id) {
        return hand.on(() -> Find.id(window.stage().getScene().getRoot(), id, Node.class).getAccessibleText());
    }

    private static ReportTable run(OpenStore store, String key, Span span) {
        return store.ask(new RunReport(report(key), ReportAsk.over(span)));
    }

    private static Report report(String key) {
        return Reports.all().stream().filter(report -> report.key().equals(key)).findFirst().orElseThrow();
    }

    private static BigDecimal sum(ReportTable table, String key) {
        int place = table.place(key).orElseThrow();
        return table.rows().stream().map(row -> figure(row.cells().get(place))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal figure(Cell cell) {
        return cell instanceof Cell.Number(var value) ? value : BigDecimal.ZERO;
    }
}
