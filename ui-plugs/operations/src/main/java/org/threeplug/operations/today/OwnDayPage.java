package org.threeplug.operations.today;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.chart.ChartView;
import org.threeplug.kit.chart.FigureTile;
import org.threeplug.office.Office;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// What somebody sold on this day themselves. It follows their sales as long as it is in a window; nothing here leads to figures of others.
final class OwnDayPage implements Page {

    /// Sales that follow each other quicker are shown together.
    private static final Duration TOGETHER = Duration.millis(300);

    private final OwnDayModel model;
    private final Surface surface;
    private final TodayWords words;
    private final FlowPane tiles = new FlowPane();
    private final ChartView hours;
    private final Map<String, FigureTile> shown = new LinkedHashMap<>();
    private final PauseTransition stirred = new PauseTransition(TOGETHER);
    private final ScrollPane view;
    private Runnable deaf = () -> {};

    OwnDayPage(OwnDayModel model, Surface surface, Office office) {
        this.model = model;
        this.surface = surface;
        words = new TodayWords(surface, office.currency());
        hours = new ChartView(surface.texts());
        tiles.getStyleClass().add("figure-tiles");
        var picture = new VBox(Parts.heading(surface.text("today.hours")), hours);
        picture.getStyleClass().add("gap-4");
        VBox.setVgrow(hours, Priority.ALWAYS);
        var page = new VBox(Parts.heading(surface.text("own-day.title", office.actor().name())), tiles, picture);
        page.getStyleClass().addAll("pad-24", "gap-24");
        view = new ScrollPane(page);
        view.setFitToWidth(true);
        view.setId("own-day");
        view.setAccessibleText(surface.text("own-day.title", office.actor().name()));
        stirred.setOnFinished(_ -> model.refresh());
        view.sceneProperty().subscribe(scene -> {
            deaf.run();
            deaf = scene == null ? () -> {} : model.listen(this::stir);
        });
        model.day.subscribe(read -> read.ifPresent(this::show));
    }

    private void stir() {
        if (stirred.getStatus() != PauseTransition.Status.RUNNING) {
            stirred.playFromStart();
        }
    }

    private void show(OwnDayModel.OwnDay read) {
        for (var tile : read.tiles()) {
            words.fill(shown.computeIfAbsent(tile.key(), key -> added(key, words.name(tile))), tile);
        }
        new HoursPicture(surface, words).show(hours, read.hours(), read.weekAgo());
    }

    private FigureTile added(String key, String name) {
        var tile = new FigureTile(name);
        tile.setId("own-day." + key);
        tiles.getChildren().add(tile);
        return tile;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("office.refresh"), model::refresh);
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
