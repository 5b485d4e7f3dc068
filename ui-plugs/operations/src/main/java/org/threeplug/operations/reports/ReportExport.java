package org.threeplug.operations.reports;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Progress;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.ProgressStrip;
import org.threeplug.kit.pattern.SavePlace;
import org.threeplug.lists.ExportList;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportPaper;

/// The way of a report to a file, the same file as on the command line: the format, the place, how far it is, and a way to stop it.
/// The journal keeps who took which report.
final class ReportExport extends StackPane {

    private static final int LONGEST = 1_000;

    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReportModel model;
    private final ReportWords words;
    private final Surface surface;
    private final ReportPaper paper;
    private final SavePlace place;
    private final ActionButton button;

    ReportExport(ReportModel model, ReportWords words, Surface surface, ReportPaper paper, SavePlace place) {
        this.model = model;
        this.words = words;
        this.surface = surface;
        this.paper = paper;
        this.place = place;
        button = ActionButton.quiet(surface.text("report.write"), () -> {}).icon(Icon.EXPORT);
        button.setId("report.write");
        button.setOnAction(_ -> menu().show(button, Side.BOTTOM, 0, 0));
        getStyleClass().add("export");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    ActionButton button() {
        return button;
    }

    /// Whether whoever looks may take lists out of the program.
    static boolean isAllowed(Office office) {
        return office.may("lists.export");
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        for (var format : List.of(ReportFile.Format.XLSX, ReportFile.Format.PDF, ReportFile.Format.CSV)) {
            var item = new MenuItem(surface.text("report.write." + format.ending()));
            item.setOnAction(_ -> choose(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    void choose(ReportFile.Format format) {
        var suggestion = "%s %s.%s"
                .formatted(words.name(model.report()).replaceAll("[\\\\/:*?\"<>|]", " "), model.office().today(), format.ending());
        place.choose(getScene().getWindow(), surface.text("report.write"), suggestion, format.ending())
                .ifPresent(file -> granted(format, file));
    }

    private void granted(ReportFile.Format format, Path file) {
        var narrowed = narrowed(model.asked());
        var command = new ExportList(
                Ids.next(), model.report().key(), format.ending(), narrowed.substring(0, Math.min(narrowed.length(), LONGEST)));
        model.office().submit(busy, command, outcome -> {
            switch (outcome) {
                case Done(_, _) -> write(format, file);
                case Refused(var why) -> surface.refused(why);
            }
        });
    }

    /// Such as `2026-11-01 2026-11-30 cashier=mia`.
    static String narrowed(ReportAsk asked) {
        var only = asked.only().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(filter -> filter.getValue().stream().sorted().map(key -> filter.getKey().key() + "=" + key))
                .collect(Collectors.joining(" "));
        return "%s %s %s"
                .formatted(
                        asked.from().map(Object::toString).orElse(""), asked.to().map(Object::toString).orElse(""), only)
                .strip();
    }

    private void write(ReportFile.Format format, Path file) {
        var progress = new Progress(surface.text("report.writing"), model.list.rows().size(), InstantSource.system());
        getChildren().setAll(new ProgressStrip(progress, surface.texts()));
        setVisible(true);
        button.setDisable(true);
        var writer = new ReportFile(words, model.office().store(), paper);
        model.office().work().run(() -> written(writer, format, file, progress), this::ended);
    }

    private Ending written(ReportFile writer, ReportFile.Format format, Path file, Progress progress) {
        try {
            var table = model.table(progress.asking());
            writer.write(table, format, file, done -> {
                progress.asking().mustBeWanted();
                model.office().work().run(() -> done, progress.done()::set);
            });
            return new Ending(table.rows().size(), file, Optional.empty(), false);
        } catch (RefusedException e) {
            return new Ending(0, file, Optional.of(e), progress.stopped());
        }
    }

    private record Ending(int rows, Path file, Optional<RefusedException> refused, boolean stopped) {}

    private void ended(Ending ending) {
        setVisible(false);
        getChildren().clear();
        button.setDisable(false);
        if (ending.stopped()) {
            surface.done("report.write.stopped");
        } else {
            ending.refused()
                    .ifPresentOrElse(
                            refused -> surface.refused(refused.refusal()),
                            () -> surface.doneWith("report.written", ending.rows(), ending.file().toString()));
        }
    }
}
