package org.threeplug.operations.today;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Money;
import org.threeplug.kit.chart.Chart;
import org.threeplug.kit.chart.ChartView;
import org.threeplug.kit.chart.FigureTile;
import org.threeplug.office.Office;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.reports.ReportColumn;

/// Tiles, the hours of the day beside those of a week ago, and what sold most.
final class TodayPage implements Page {

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 19;

    private final TodayModel model;
    private final Surface surface;
    private final Office office;
    private final Consumer<String> opens;
    private final FlowPane tiles = new FlowPane();
    private final Map<String, FigureTile> shown = new LinkedHashMap<>();
    private final ChartView hours;
    private final ChartView goods;
    private final ScrollPane view;

    /// @param opens a report, by its key
    TodayPage(TodayModel model, Surface surface, Office office, Consumer<String> opens) {
        this.model = model;
        this.surface = surface;
        this.office = office;
        this.opens = opens;
        hours = new ChartView(surface.texts());
        goods = new ChartView(surface.texts());
        hours.whenOpened(_ -> opens.accept("sales.by-hour"));
        goods.whenOpened(_ -> opens.accept("sales.by-product"));
        tiles.getStyleClass().add("figure-tiles");
        var grid = new GridPane();
        grid.getStyleClass().add("figure-charts");
        grid.getColumnConstraints().addAll(half(), half());
        place(grid, 0, surface.text("today.hours"), hours);
        place(grid, 1, surface.text("today.goods"), goods);
        var page = new VBox(tiles, grid);
        page.getStyleClass().addAll("pad-24", "gap-24");
        view = new ScrollPane(page);
        view.setFitToWidth(true);
        view.setId("today");
        view.setAccessibleText(surface.text("today.title"));
        model.figures.subscribe(read -> read.ifPresent(this::show));
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private static void place(GridPane grid, int column, String title, ChartView chart) {
        var part = new VBox(Parts.heading(title), chart);
        part.getStyleClass().add("gap-4");
        VBox.setVgrow(chart, Priority.ALWAYS);
        GridPane.setHgrow(part, Priority.ALWAYS);
        grid.add(part, column, 0);
    }

    private void show(TodayFigures read) {
        read.tiles().forEach(tile -> tile(tile.key())
                .show(said(tile.kind(), tile.now()), against(tile), tile.course()));
        int first = hour(read, true);
        int last = hour(read, false);
        hours.show(surface.text("today.hours"), new Chart(
                Chart.Kind.BARS,
                IntStream.rangeClosed(first, last).mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour)).toList(),
                List.of(
                        new Chart.Series(surface.text("today.now"), read.hours().subList(first, last + 1)),
                        new Chart.Series(surface.text("today.week-ago"), read.weekAgo().subList(first, last + 1))),
                figure -> said(ReportColumn.Kind.MONEY, figure)));
        goods.show(surface.text("today.goods"), new Chart(
                Chart.Kind.RANKING,
                read.goods().stream().map(TodayFigures.Good::name).toList(),
                List.of(new Chart.Series("", read.goods().stream().map(TodayFigures.Good::total).toList())),
                figure -> said(ReportColumn.Kind.MONEY, figure)));
    }

    /// Of a shop's usual hours, and of any beside them in which something was sold.
    private static int hour(TodayFigures read, boolean first) {
        var traded = IntStream.range(0, read.hours().size())
                .filter(hour -> read.hours().get(hour).signum() != 0 || read.weekAgo().get(hour).signum() != 0);
        return first
                ? Math.min(FIRST_HOUR, traded.min().orElse(FIRST_HOUR))
                : Math.max(LAST_HOUR, traded.max().orElse(LAST_HOUR));
    }

    private FigureTile tile(String key) {
        return shown.computeIfAbsent(key, _ -> {
            var tile = new FigureTile(surface.text("today.tile." + key));
            tile.setId("today." + key);
            tile.setOnAction(_ -> opens.accept(report(key)));
            tiles.getChildren().add(tile);
            return tile;
        });
    }

    /// What is behind a tile.
    private static String report(String tile) {
        return switch (tile) {
            case "returned" -> "returns.by-product";
            case "basket" -> "baskets.by-day";
            case "profit" -> "margin.by-product";
            default -> "sales.by-hour";
        };
    }

    private String against(TodayFigures.Tile tile) {
        var before = said(tile.kind(), tile.before());
        return tile.change()
                .map(change -> surface.text(
                        change.signum() < 0 ? "today.less" : "today.more", change.abs().longValue(), before))
                .orElseGet(() -> surface.text("today.nothing-then"));
    }

    private String said(ReportColumn.Kind kind, BigDecimal figure) {
        return kind == ReportColumn.Kind.MONEY
                ? surface.formats().money(Money.of(figure.toPlainString(), office.currency()))
                : surface.formats().number(figure.longValue());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public Optional<Node> firstFocus() {
        return tiles.getChildren().stream().findFirst();
    }
}
