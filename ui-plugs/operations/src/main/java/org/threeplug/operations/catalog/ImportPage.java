package org.threeplug.operations.catalog;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.threeplug.catalog.importing.ImportReport;
import org.threeplug.catalog.importing.ImportReport.RowError;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.Forms;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Sheet;
import org.threeplug.operations.office.Surface;

/// Bringing a file of products in: choose, check, import, and see what became of each row.
final class ImportPage implements Page {

    private final VBox outcome = new VBox();
    private final Form form;
    private final Parent view;
    private final ImportModel model;
    private final Surface surface;

    ImportPage(ImportModel model, Surface surface) {
        this.model = model;
        this.surface = surface;
        form = new Form(surface.text("import.title"), surface.texts())
                .text("file", surface.text("import.file"), surface.text("import.file.help"), model.file);
        form.getChildren().add(actions());
        Forms.follow(form, model.fields);
        outcome.getStyleClass().add("gap-16");
        view = Forms.scrolled(surface.text("import.title"), form, outcome);
        model.progress.subscribe(_ -> show());
        model.report.subscribe(_ -> show());
    }

    private Node actions() {
        var choose = ActionButton.secondary(surface.text("import.choose"), this::choose).icon(Icon.SEARCH);
        var check = ActionButton.secondary(surface.text("import.check"), model::tryOut).icon(Icon.CHECK);
        var run = ActionButton.primary(surface.text("import.run"), model::bringIn).icon(Icon.IMPORT);
        List.of(choose, check).forEach(button -> button.disableProperty().bind(model.busy));
        model.report.subscribe(_ -> run.setDisable(!model.isTried()));
        model.busy.subscribe(busy -> run.setDisable(busy || !model.isTried()));
        var row = new HBox(choose, check, run);
        row.getStyleClass().add("form-foot");
        return row;
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(surface.text("import.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                surface.text("import.tables"), "*.csv", "*.tsv", "*.txt", "*.csv.gz", "*.tsv.gz"),
                        new FileChooser.ExtensionFilter(surface.text("import.every-file"), "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(view.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(model.file::set);
    }

    private void show() {
        outcome.getChildren().clear();
        model.progress.get().ifPresent(now -> outcome.getChildren().add(progress(now)));
        model.report.get().ifPresent(done -> outcome.getChildren().addAll(report(done)));
    }

    private Node progress(ImportModel.Progress now) {
        var what = new Label(surface.text("import.running"));
        what.getStyleClass().add("strong");
        var bar = new ProgressBar(now.percent() / 100.0);
        bar.setAccessibleText(surface.text("import.running"));
        var far = new Label(surface.texts().count("import.far", now.rows(), now.percent()));
        far.getStyleClass().add("muted");
        far.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(far, Priority.ALWAYS);
        var stop = ActionButton.quiet(surface.text("import.stop"), model::stop).icon(Icon.STOP);
        var strip = new HBox(what, bar, far, stop);
        strip.getStyleClass().add("progress-strip");
        return strip;
    }

    private List<Node> report(ImportReport done) {
        var notice = new InlineNotice(Notice.of(meaning(done), sentence(done)));
        if (done.firstErrors().isEmpty()) {
            return List.of(notice);
        }
        List<Column<RowError>> columns = List.of(
                Column.amount("line", surface.text("import.line"), error -> surface.formats().number(error.line())),
                Column.<RowError>words(
                                "why", surface.text("import.why"), error -> surface.texts().refusal(error.why()))
                        .share(6));
        var where = new Label(done.errorFile()
                .map(file -> surface.text("import.error-file", file))
                .orElse(""));
        where.setWrapText(true);
        return List.of(
                notice, where, new Sheet<>(surface.text("import.errors"), columns, done.firstErrors(), "").whole());
    }

    private static Meaning meaning(ImportReport done) {
        return done.rejected() > 0 || done.cancelled() ? Meaning.CAUTION : Meaning.SUCCESS;
    }

    private String sentence(ImportReport done) {
        var key = done.dryRun() ? "import.tried" : done.cancelled() ? "import.stopped" : "import.done";
        return surface.text(key, done.rows(), done.imported(), done.rejected());
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("import.title"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Optional<String> unsaved() {
        return model.busy.get() ? Optional.of(surface.text("import.running")) : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#file"));
    }
}
