package org.threeplug.operations.today;

import com.google.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.directories.PutAway;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Span;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.records.Act;
import org.threeplug.records.SaveEntry;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.ReportShelf;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.RunReport;
import org.threeplug.reports.home.HomeTile;
import org.threeplug.reports.home.HomeTiles;
import org.threeplug.reports.home.MyTiles;
import org.threeplug.reports.own.OwnReport;
import org.threeplug.reports.own.OwnReportsFor;
import org.threeplug.targets.Alert;
import org.threeplug.targets.AlertsNow;
import org.threeplug.targets.Standing;

/// How today goes, read as reports are, so that a tile and what is behind it never differ. It follows the sales while somebody looks.
public final class TodayModel {

    /// Two weeks show whether a day is like its kind.
    private static final int COURSE_DAYS = 14;

    private static final int WEEK = 7;
    private static final int GOODS_SHOWN = 8;

    final ObjectProperty<Optional<TodayFigures>> figures = new SimpleObjectProperty<>(Optional.empty());
    final MyPage tiles;

    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Asks asks;
    private final Office office;
    private final ReportShelf shelf;
    private final Events events;
    private final StandingTiles standing;
    private boolean again;
    private volatile boolean lateAtNight;

    @Inject
    public TodayModel(Asks asks, Office office, ReportShelf shelf, Surface surface, Events events) {
        this.shelf = shelf;
        this.asks = asks;
        this.office = office;
        this.events = events;
        tiles = new MyPage(office, surface::refused);
        standing = new StandingTiles(asks);
    }

    /// Hears of everything that changes figures, on the screen's thread.
    ///
    /// @return hears no more
    Runnable listen(Runnable changed) {
        return events.listen(event -> {
            if (event.kind().equals("sales.posted") || event.kind().startsWith("records.") || event.kind().equals("home.arranged")) {
                office.work().run(() -> event, _ -> changed.run());
            }
        });
    }

    /// What comes while it reads is read once more at the end, and not for each sale.
    void refresh() {
        if (busy.get()) {
            again = true;
            return;
        }
        again = false;
        var pending = tiles.pending();
        office.run(busy, () -> read(pending), read -> {
            tiles.read(read.shown());
            figures.set(Optional.of(read));
            if (again) {
                refresh();
            }
        });
    }

    /// The same with everything read again, also what a sale does not change.
    void anew() {
        standing.forget();
        refresh();
    }

    /// Whether a tile can be there for whoever looks.
    boolean mayShow(HomeTile tile) {
        return tile.isFor(office::may);
    }

    static boolean isPicture(String key) {
        return HomeTiles.of(key).filter(tile -> tile.source() instanceof HomeTile.Source.Picture).isPresent();
    }

    /// What the person's role begins with.
    void asAtFirst() {
        tiles.asAtFirst(HomeTiles.atFirst(office.actor().role()).stream()
                .filter(key -> HomeTiles.of(key).filter(this::mayShow).isPresent())
                .toList());
    }

    boolean mayPutAway() {
        return office.may(PutAway.TYPE.permission(Act.EDIT).key());
    }

    /// Nobody is told of it again; the journal keeps who did it.
    void putAway(Alert alert, String why, Consumer<Refusal> refused) {
        var away = new SimpleBooleanProperty();
        office.submit(away, new SaveEntry(Ids.next(), PutAway.TYPE, alert.away(why), true), outcome -> {
            if (outcome instanceof Outcome.Refused<?>(var refusal)) {
                refused.accept(refusal);
            }
            refresh();
        });
    }

    /// @param pending how the person arranged it, while that is on its way into the books
    private TodayFigures read(Optional<List<String>> pending) {
        var day = DayNow.of(asks, office);
        var today = day.day();
        lateAtNight = day.isLate();
        var shown = pending.orElseGet(() -> asks.ask(new MyTiles()));
        var own = asks.ask(new OwnReportsFor());
        var alerts = asks.ask(new AlertsNow(today));
        var report = OwnReport.report("home", List.of(Axis.HOUR), measures(shown), Report.Chart.BARS);
        var now = run(report, ReportAsk.over(Span.of(today)));
        var weekAgo = run(report, ReportAsk.over(Span.of(today.minusDays(WEEK))));
        var before = run(report, until(day.hour(), today.minusDays(WEEK)));
        var days = run(
                OwnReport.report("home", List.of(Axis.DAY), measures(shown), Report.Chart.LINE),
                ReportAsk.over(new Span(today.minusDays(COURSE_DAYS - 1L), today)));
        var read = new ArrayList<TodayFigures.Tile>();
        for (var key : shown) {
            now.place(key).filter(_ -> Measures.of(key).isPresent()).map(now.columns()::get).map(column -> new TodayFigures.Tile(
                            key,
                            "",
                            column,
                            TodayFigures.total(now, key),
                            TodayFigures.total(before, key),
                            TodayFigures.column(days, key).orElse(List.of()),
                            target(key, alerts.standing()),
                            report(key),
                            Optional.empty()))
                    .or(() -> standing(key, today))
                    .or(() -> own.stream().filter(each -> each.key().equals(key)).findFirst().flatMap(each -> new OwnTiles(asks, office).of(each, today)))
                    .ifPresent(read::add);
        }
        return new TodayFigures(
                shown,
                read,
                TodayFigures.column(now, "total").orElse(List.of()),
                TodayFigures.column(weekAgo, "total").orElse(List.of()),
                shown.contains(HomeTiles.GOODS) ? goods(today) : List.of(),
                alerts.alerts(),
                own.stream().map(each -> new TodayFigures.Choice(each.key(), each.name())).toList());
    }

    private Optional<TodayFigures.Tile> standing(String key, LocalDate today) {
        return HomeTiles.of(key).flatMap(tile -> tile.source() instanceof HomeTile.Source.OfReport source
                ? standing.of(key, source, today, office.now())
                : Optional.empty());
    }

    /// Those of the tiles; sales are there in any case, for the hours.
    private static List<Measure> measures(List<String> shown) {
        return Stream.concat(Stream.of(Measures.TOTAL), shown.stream().map(Measures::of).flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    /// The hours of a day that were over, or had begun, by this time.
    private static ReportAsk until(int hour, LocalDate day) {
        var ask = ReportAsk.over(Span.of(day));
        for (int at = 0; at <= hour; at++) {
            ask = ask.only(ReportFilter.HOUR, String.format(Locale.ROOT, "%02d", at));
        }
        return ask;
    }

    /// Of the shortest period that there is a target for, of the whole shop as the tile is.
    private static Optional<Standing> target(String key, List<Standing> standing) {
        return standing.stream()
                .filter(each -> each.branch().isEmpty() && each.what().measure().key().equals(key))
                .min(Comparator.comparing(each -> each.span().days()));
    }

    /// What is behind a tile, of the same day.
    private String report(String tile) {
        var key = switch (tile) {
            case "returned", "share" -> "returns.by-product";
            case "basket", "lines_per_basket" -> "baskets.by-value";
            case "profit", "margin", "markup", "cost" -> "margin.by-product";
            case "discount", "discount_share" -> "discounts.by-product";
            case "voided" -> "voids.by-person";
            case "tax" -> "tax.by-rate";
            default -> "sales.by-hour";
        };
        return onItsDay(key);
    }

    /// A report over the day that the page tells of.
    String onItsDay(String report) {
        return report + ";days=" + (lateAtNight ? "yesterday" : "today");
    }

    private List<TodayFigures.Good> goods(LocalDate today) {
        var table = run(shelf.of("sales.by-product").orElseThrow(), ReportAsk.over(Span.of(today)));
        int name = table.place("name").orElseThrow();
        int total = table.place("total").orElseThrow();
        return table.rows().stream()
                .limit(GOODS_SHOWN)
                .map(row -> new TodayFigures.Good(words(row.cells().get(name)), TodayFigures.figure(row.cells().get(total))))
                .filter(good -> good.total().signum() > 0)
                .toList();
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Words(var text) ? text : cell.plain();
    }

    private ReportTable run(Report report, ReportAsk ask) {
        return asks.ask(new RunReport(report, ask));
    }
}
