package org.threeplug.office.sheets;

import java.io.File;
import java.util.ArrayList;
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
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter.Result;
import org.threeplug.sheets.SheetPlan;

/// Bringing a file in: choose, check, see what is taken from where, import, and see what became of each row.
public final class SheetImportPage implements Page {

    /// Of older files, for whoever knows better than what was found out.
    private static final List<String> ENCODINGS = List.of(
            "utf-8", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
            "windows-1256", "windows-1257", "utf-16");

    private final VBox columns = new VBox();
    private final VBox outcome = new VBox();
    private final Form form;
    private final Parent view;
    private final SheetImportModel<?> model;
    private final ImportWords words;
    private final Surface surface;

    /// @param form with a field for the file, and for what is decided before
    public SheetImportPage(SheetImportModel<?> model, ImportWords words, Surface surface, Form form) {
        this.model = model;
        this.words = words;
        this.surface = surface;
        this.form = form;
        form.getChildren().add(actions());
        Forms.follow(form, model.fields);
        outcome.getStyleClass().add("gap-16");
        view = Forms.scrolled(text("import.title"), form, columns, outcome);
        columns.getStyleClass().add("gap-8");
        model.plan.subscribe(this::columns);
        model.progress.subscribe(_ -> show());
        model.result.subscribe(_ -> show());
        model.problems.subscribe(this::show);
        model.notes.subscribe(this::show);
    }

    /// The field for the encoding, which all sheets have.
    public static Form withEncoding(Form form, SheetImportModel<?> model, Surface surface) {
        return form.choice("encoding", surface.text("import.encoding"), surface.text("import.encoding.help"),
                ENCODINGS, each -> each, model.encoding);
    }

    private String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    private Node actions() {
        var choose = ActionButton.secondary(surface.text("import.choose"), this::choose).icon(Icon.SEARCH);
        var check = ActionButton.secondary(surface.text("import.check"), () -> model.tryOut(surface.texts()::refusal)).icon(Icon.CHECK);
        check.setId("import.check");
        var run = ActionButton.primary(text("import.run"), () -> model.bringIn(surface.texts()::refusal)).icon(Icon.IMPORT);
        run.setId("import.run");
        List.of(choose, check).forEach(button -> button.disableProperty().bind(model.busy));
        model.result.subscribe(_ -> run.setDisable(!model.isTried()));
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
                                surface.text("import.tables"), "*.csv", "*.tsv", "*.txt", "*.xlsx", "*.csv.gz", "*.tsv.gz"),
                        new FileChooser.ExtensionFilter(surface.text("import.every-file"), "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(view.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(model.file::set);
    }

    private void show() {
        outcome.getChildren().clear();
        model.progress.get().ifPresent(now -> outcome.getChildren().add(progress(now)));
        model.result.get().ifPresent(done -> outcome.getChildren().addAll(report(done)));
    }

    private void columns(Optional<SheetPlan> plan) {
        columns.getChildren().setAll(plan.map(seen -> List.<Node>of(
                        Parts.heading(surface.text("import.columns")),
                        Parts.sentence(sentence(seen)),
                        new ImportColumns(words.columns(), seen, surface, model::choose)))
                .orElse(List.of()));
    }

    private String sentence(SheetPlan seen) {
        return surface.text(
                seen.layout().isEmpty() ? "import.plan" : "import.plan.layout",
                seen.encoding().isEmpty() ? "XLSX" : seen.encoding(),
                seen.headingLine(),
                seen.layout());
    }

    private Node progress(ImportProgress now) {
        var what = new Label(text("import.running"));
        what.getStyleClass().add("strong");
        var bar = new ProgressBar(now.total() == 0 ? 0 : Math.min(1.0, (double) now.rows() / now.total()));
        bar.setAccessibleText(text("import.running"));
        var far = new Label(surface.text(
                "import.far", now.rows(), now.total(), now.rowsPerSecond(), now.remaining()));
        far.getStyleClass().add("muted");
        far.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(far, Priority.ALWAYS);
        var stop = ActionButton.quiet(surface.text("import.stop"), model::stop).icon(Icon.STOP);
        var strip = new HBox(what, bar, far, stop);
        strip.getStyleClass().add("progress-strip");
        return strip;
    }

    private List<Node> report(Result done) {
        var notice = new InlineNotice(Notice.of(meaning(done.report()), sentence(done.report())));
        var parts = new ArrayList<Node>(List.of(notice));
        if (!model.problems.isEmpty()) {
            parts.add(Parts.sentence(done.problemFile()
                    .map(file -> done.leftOut() == 0
                            ? surface.text("import.error-file", file)
                            : surface.text(
                                    "import.error-file.first", file, done.report().rejected() - done.leftOut(), done.leftOut()))
                    .orElse("")));
            parts.add(rows("import.errors", "import.why", model.problems));
        }
        if (!model.notes.isEmpty()) {
            parts.add(rows("import.notes", "import.note", model.notes));
        }
        return parts;
    }

    private Node rows(String title, String why, List<RowProblem> rows) {
        var formats = surface.formats();
        List<Column<RowProblem>> columns = List.of(
                Column.amount("line", surface.text("import.line"), problem -> formats.number(problem.line())),
                Column.<RowProblem>words("column", surface.text("import.column"), problem -> problem.refusal().field())
                        .share(2),
                Column.<RowProblem>words("why", surface.text(why), problem -> surface.texts()
                                .refusal(problem.refusal()))
                        .share(6),
                Column.<RowProblem>words("row", surface.text("import.row"), RowProblem::original).share(4));
        return new Sheet<>(surface.text(title), columns, List.copyOf(rows), "").whole();
    }

    private static Meaning meaning(ImportReport done) {
        return done.rejected() > 0 || done.stopped().isPresent() ? Meaning.CAUTION : Meaning.SUCCESS;
    }

    private String sentence(ImportReport done) {
        var counts = text(
                done.dryRun() ? "import.tried" : "import.done",
                done.rows(),
                done.added(),
                done.updated(),
                done.unchanged(),
                done.rejected(),
                done.passed(),
                done.stock());
        return done.stopped().map(why -> surface.texts().refusal(why) + " " + counts).orElse(counts);
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(text("import.title"));
    }

    @Override
    public boolean isBusy() {
        return model.busy.get();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Optional<String> unsaved() {
        return model.busy.get() ? Optional.of(text("import.running")) : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#file"));
    }
}
