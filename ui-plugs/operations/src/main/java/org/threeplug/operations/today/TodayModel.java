package org.threeplug.operations.today;

import com.google.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.measures.Span;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.reports.Cell;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportShelf;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.RunReport;

/// How today goes, read from the same reports that a person can open, so that a tile and what is behind it never differ.
public final class TodayModel {

    /// Two weeks show whether a day is like its kind.
    private static final int COURSE_DAYS = 14;

    private static final int WEEK = 7;
    private static final int GOODS = 8;

    /// In the order of the page; those of costs are there for whoever may see costs.
    private static final List<String> TILES = List.of("total", "documents", "returned", "discount", "profit");

    final ObjectProperty<Optional<TodayFigures>> figures = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Asks asks;
    private final Office office;
    private final ReportShelf shelf;

    @Inject
    public TodayModel(Asks asks, Office office, ReportShelf shelf) {
        this.shelf = shelf;
        this.asks = asks;
        this.office = office;
    }

    void refresh() {
        office.run(busy, this::read, read -> figures.set(Optional.of(read)));
    }

    private TodayFigures read() {
        var today = office.today();
        int hour = LocalTime.ofInstant(office.now(), office.store().zone()).getHour();
        var hours = run("sales.by-hour", Span.of(today));
        var before = run("sales.by-hour", Span.of(today.minusDays(WEEK)));
        var days = run("sales.by-day", new Span(today.minusDays(COURSE_DAYS - 1L), today));
        return new TodayFigures(
                tiles(hours, before, days, hour),
                TodayFigures.column(hours, "total").orElse(List.of()),
                TodayFigures.column(before, "total").orElse(List.of()),
                goods(today));
    }

    private List<TodayFigures.Tile> tiles(ReportTable hours, ReportTable before, ReportTable days, int hour) {
        var tiles = new ArrayList<TodayFigures.Tile>();
        for (var key : TILES) {
            hours.place(key).map(hours.columns()::get).map(ReportColumn::kind).ifPresent(kind -> tiles.add(new TodayFigures.Tile(
                    key, kind, sum(hours, key, 23), sum(before, key, hour), TodayFigures.column(days, key).orElseThrow())));
        }
        tiles.add(Math.min(2, tiles.size()), new TodayFigures.Tile(
                "basket",
                ReportColumn.Kind.MONEY,
                basket(sum(hours, "sold", 23), sum(hours, "documents", 23)),
                basket(sum(before, "sold", hour), sum(before, "documents", hour)),
                baskets(days)));
        return tiles;
    }

    /// @param last the last hour that counts
    private static BigDecimal sum(ReportTable hours, String key, int last) {
        var figures = TodayFigures.column(hours, key).orElse(List.of());
        return TodayFigures.sum(figures.subList(0, Math.min(last + 1, figures.size())));
    }

    private BigDecimal basket(BigDecimal sold, BigDecimal documents) {
        return documents.signum() == 0
                ? BigDecimal.ZERO
                : sold.divide(documents, Math.max(0, office.currency().getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }

    private List<BigDecimal> baskets(ReportTable days) {
        var sold = TodayFigures.column(days, "sold").orElse(List.of());
        var documents = TodayFigures.column(days, "documents").orElse(List.of());
        return IntStream.range(0, Math.min(sold.size(), documents.size()))
                .mapToObj(day -> basket(sold.get(day), documents.get(day)))
                .toList();
    }

    private List<TodayFigures.Good> goods(LocalDate today) {
        var table = run("sales.by-product", Span.of(today));
        int name = table.place("name").orElseThrow();
        int total = table.place("total").orElseThrow();
        return table.rows().stream()
                .limit(GOODS)
                .map(row -> new TodayFigures.Good(words(row.cells().get(name)), TodayFigures.figure(row.cells().get(total))))
                .filter(good -> good.total().signum() > 0)
                .toList();
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Words(var text) ? text : cell.plain();
    }

    private ReportTable run(String key, Span span) {
        return asks.ask(new RunReport(shelf.of(key).orElseThrow(), ReportAsk.over(span)));
    }
}
