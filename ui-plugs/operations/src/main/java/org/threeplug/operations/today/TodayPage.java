package org.threeplug.operations.today;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.chart.Chart;
import org.threeplug.kit.chart.ChartView;
import org.threeplug.kit.chart.FigureTile;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.office.Office;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.home.HomeTiles;

/// Alerts, tiles in the order a person gave them, the hours of the day beside those of a week ago, and what sold most. It follows the
/// sales as long as it is in a window.
final class TodayPage implements Page {

    /// Sales that follow each other quicker are shown together.
    private static final Duration TOGETHER = Duration.millis(300);

    private final TodayModel model;
    private final Surface surface;
    private final TodayWords words;
    private final Consumer<String> opens;
    private final VBox alerts = new VBox();
    private final FlowPane tiles = new FlowPane();
    private final HBox pictures = new HBox();
    private final Map<String, FigureTile> shown = new LinkedHashMap<>();
    private final PauseTransition stirred = new PauseTransition(TOGETHER);
    private final ChartView hours;
    private final ChartView goods;
    private final VBox hoursPart;
    private final VBox goodsPart;
    private final ActionButton arrange;
    private final ScrollPane view;
    private Runnable deaf = () -> {};

    /// @param opens a report, by its address
    TodayPage(TodayModel model, Surface surface, Office office, Consumer<String> opens) {
        this.model = model;
        this.surface = surface;
        this.opens = opens;
        words = new TodayWords(surface, office.currency());
        hours = new ChartView(surface.texts());
        goods = new ChartView(surface.texts());
        hours.whenOpened(_ -> opens.accept(model.onItsDay("sales.by-hour")));
        goods.whenOpened(_ -> opens.accept(model.onItsDay("sales.by-product")));
        hoursPart = part(surface.text("today.hours"), hours);
        goodsPart = part(surface.text("today.goods"), goods);
        arrange = ActionButton.quiet(surface.text("today.arrange"), () -> {}).icon(Icon.TUNE);
        arrange.setId("today.arrange");
        arrange.setOnAction(_ -> new TileMenu(model, surface).made(this::rearranged).show(arrange, Side.BOTTOM, 0, 0));
        tiles.getStyleClass().add("figure-tiles");
        alerts.getStyleClass().add("gap-8");
        pictures.getStyleClass().add("figure-charts");
        var page = new VBox(head(), alerts, tiles, pictures);
        page.getStyleClass().addAll("pad-24", "gap-24");
        view = new ScrollPane(page);
        view.setFitToWidth(true);
        view.setId("today");
        view.setAccessibleText(surface.text("today.title"));
        stirred.setOnFinished(_ -> model.refresh());
        view.sceneProperty().subscribe(scene -> {
            deaf.run();
            deaf = scene == null ? () -> {} : model.listen(this::stir);
        });
        model.figures.subscribe(read -> read.ifPresent(this::show));
    }

    private Node head() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(Parts.heading(surface.text("today.title")), space, arrange);
    }

    private static VBox part(String title, ChartView chart) {
        var part = new VBox(Parts.heading(title), chart);
        part.getStyleClass().add("gap-4");
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setPrefWidth(0);
        part.setMinWidth(0);
        return part;
    }

    private void stir() {
        if (stirred.getStatus() != PauseTransition.Status.RUNNING) {
            stirred.playFromStart();
        }
    }

    private void show(TodayFigures read) {
        alerts.getChildren().setAll(read.alerts().stream()
                .map(alert -> words.alert(alert, model.mayPutAway(), why -> model.putAway(alert, why, surface::refused)))
                .toList());
        alerts.setManaged(!read.alerts().isEmpty());
        var inOrder = new ArrayList<Node>();
        for (var tile : read.tiles()) {
            var node = tile(tile);
            words.fill(node, tile);
            inOrder.add(node);
        }
        if (!tiles.getChildren().equals(inOrder)) {
            tiles.getChildren().setAll(inOrder);
        }
        showPictures(read);
    }

    private void showPictures(TodayFigures read) {
        var now = model.tiles.shown().stream()
                .filter(TodayModel::isPicture)
                .<Node>map(key -> key.equals(HomeTiles.HOURS) ? hoursPart : goodsPart)
                .toList();
        if (!pictures.getChildren().equals(now)) {
            pictures.getChildren().setAll(now);
        }
        new HoursPicture(surface, words).show(hours, read.hours(), read.weekAgo());
        goods.show(surface.text("today.goods"), new Chart(
                Chart.Kind.RANKING,
                read.goods().stream().map(TodayFigures.Good::name).toList(),
                List.of(new Chart.Series("", read.goods().stream().map(TodayFigures.Good::total).toList())),
                this::money));
    }

    private String money(BigDecimal figure) {
        return words.said(ReportColumn.of("total", ReportColumn.Kind.MONEY), figure);
    }

    private FigureTile tile(TodayFigures.Tile read) {
        return shown.computeIfAbsent(read.key(), key -> {
            var tile = new FigureTile(words.name(read));
            tile.setId("today." + key);
            tile.setOnAction(_ -> opens.accept(read.report()));
            TileMoves.by(tile, key, model.tiles, () -> rearranged(key));
            return tile;
        });
    }

    private void rearranged() {
        model.refresh();
    }

    /// The tile that was moved keeps the keyboard.
    private void rearranged(String key) {
        model.refresh();
        Optional.ofNullable(shown.get(key)).filter(tile -> tile.getParent() != null).ifPresent(Node::requestFocus);
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("office.refresh"), model::anew);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.anew();
    }

    @Override
    public Optional<Node> firstFocus() {
        return tiles.getChildren().stream().findFirst();
    }
}
