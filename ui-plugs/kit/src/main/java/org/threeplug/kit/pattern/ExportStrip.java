package org.threeplug.kit.pattern;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import org.threeplug.exports.ExportFormat;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Progress;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.ProgressStrip;
import org.threeplug.words.Texts;

/// The way of a list to a file: the format, the place, and how far the writing is, with a way to stop it.
final class ExportStrip<T> extends StackPane {

    private final String list;
    private final String title;
    private final ListModel<T> model;
    private final Supplier<List<Column<T>>> columns;
    private final Supplier<List<Column<T>>> more;
    private final ListExports exports;
    private final Texts texts;
    private final ActionButton button;

    /// @param columns those in view, in their order
    /// @param more what only files have, asked for away from the screen
    ExportStrip(
            String list,
            String title,
            ListModel<T> model,
            Supplier<List<Column<T>>> columns,
            Supplier<List<Column<T>>> more,
            ListExports exports,
            Texts texts) {
        this.list = list;
        this.title = title;
        this.model = model;
        this.columns = columns;
        this.more = more;
        this.exports = exports;
        this.texts = texts;
        button = ActionButton.quiet(texts.text("kit.list.export"), () -> {}).icon(Icon.EXPORT);
        button.setId("list.export");
        button.setOnAction(_ -> menu(this::choose).show(button, Side.BOTTOM, 0, 0));
        getStyleClass().add("export");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    ActionButton button() {
        return button;
    }

    /// The formats to write some rows in.
    ContextMenu formats(List<T> chosen) {
        return menu(format -> choose(format, chosen));
    }

    private ContextMenu menu(Consumer<ExportFormat> choose) {
        var menu = new ContextMenu();
        for (var format : ExportFormat.values()) {
            var item = new MenuItem(texts.text("kit.export." + format.ending()));
            item.setOnAction(_ -> choose.accept(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    void choose(ExportFormat format) {
        var query = model.query().get();
        choose(format, query, file -> write(file, format, model.source(), query, model.count().get().orElse(model.rows().size())));
    }

    /// The journal keeps how many were chosen.
    void choose(ExportFormat format, List<T> chosen) {
        var query = model.query().get().filter("chosen", Optional.of(Integer.toString(chosen.size())));
        choose(format, query, file -> write(file, format, RowSource.of(_ -> chosen), query, chosen.size()));
    }

    private void choose(ExportFormat format, ListQuery query, Consumer<Path> write) {
        var suggestion = "%s %s.%s".formatted(title.replaceAll("[\\\\/:*?\"<>|]", " "), LocalDate.now(texts.formats().zone()), format.ending());
        exports.where(getScene().getWindow(), suggestion, format, file ->
                exports.granted(list, format, query, () -> write.accept(file)));
    }

    private void write(Path file, ExportFormat format, RowSource<T> source, ListQuery query, long rows) {
        var order = new ListExport.Order<>(
                source,
                query,
                columns.get(),
                more,
                texts.formats(),
                format,
                getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT,
                file);
        var progress = new Progress(texts.text("kit.export.going"), rows, InstantSource.system());
        getChildren().setAll(new ProgressStrip(progress, texts));
        setVisible(true);
        button.setDisable(true);
        ListExport.run(order, model.work(), progress, this::ended);
    }

    private void ended(ListExport.Ending ending) {
        setVisible(false);
        getChildren().clear();
        button.setDisable(false);
        switch (ending) {
            case ListExport.Ending.Written(var file, var rows) ->
                exports.done(texts.count("kit.export.done", rows, file.toString()));
            case ListExport.Ending.Stopped() -> exports.done(texts.text("kit.export.stopped"));
            case ListExport.Ending.Failed(var why) -> exports.failed(texts.text("kit.export.failed", why));
        }
    }
}
