package org.threeplug.office.records;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
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
import org.threeplug.records.Field;
import org.threeplug.records.RecordSheets;
import org.threeplug.sheets.RowProblem;

/// Bringing a sheet of one kind in, and what became of its rows.
final class RecordImportPage implements Page {

    private final VBox outcome = new VBox();
    private final Form form;
    private final Parent view;
    private final KindOffice kind;
    private final RecordImportModel model;

    RecordImportPage(KindOffice kind, RecordImportModel model) {
        this.kind = kind;
        this.model = model;
        form = new Form(title(), kind.surface.texts())
                .code("file", kind.surface.text("import.file"), help(), model.file)
                .check("update", kind.surface.text("records.import.update"), kind.surface.text("records.import.update.help"),
                        model.update);
        form.getChildren().add(actions());
        Forms.follow(form, model.fields);
        outcome.getStyleClass().add("gap-16");
        view = Forms.scrolled(title(), form, outcome);
        model.result.subscribe(_ -> show());
        model.problems.subscribe(this::show);
    }

    private String title() {
        return kind.surface.text("records.import.title", kind.words.plural());
    }

    /// Names the columns, so that nobody has to guess.
    private String help() {
        var columns = kind.sight().fields().stream()
                .filter(field -> !kind.type.isState(field) && field.lines().isEmpty())
                .map(field -> kind.words.field(field) + (field.is(Field.Trait.REQUIRED) && field.series().isEmpty() ? "*" : ""))
                .collect(Collectors.joining(", "));
        return kind.surface.text("records.import.help", columns + lines());
    }

    /// Of the lines of lists those of the first.
    private String lines() {
        return kind.type.lists().stream()
                .filter(kind.sight()::sees)
                .flatMap(list -> kind.sight().of(list).fields().stream().map(field -> ", " + kind.words.heading(list, 1, field)))
                .collect(Collectors.joining());
    }

    private Node actions() {
        var choose = ActionButton.secondary(kind.surface.text("import.choose"), this::choose).icon(Icon.SEARCH);
        var check = Parts.named(
                "records.check",
                ActionButton.secondary(kind.surface.text("import.check"), () -> model.run(true)).icon(Icon.CHECK));
        var run = Parts.named(
                "records.run",
                ActionButton.primary(kind.surface.text("records.import.run"), () -> model.run(false)).icon(Icon.IMPORT));
        List.of(choose, check).forEach(button -> button.disableProperty().bind(model.busy));
        model.result.subscribe(_ -> run.setDisable(!model.isTried()));
        model.busy.subscribe(busy -> run.setDisable(busy || !model.isTried()));
        var row = new HBox(choose, check, run);
        row.getStyleClass().add("gap-8");
        return row;
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(title());
        Optional.ofNullable(chooser.showOpenDialog(view.getScene().getWindow()))
                .map(File::getAbsolutePath)
                .ifPresent(model.file::set);
    }

    private void show() {
        outcome.getChildren().clear();
        model.result.get().ifPresent(this::result);
        if (!model.problems.isEmpty()) {
            outcome.getChildren().add(problems());
        }
    }

    private void result(RecordSheets.Result done) {
        var report = done.report();
        var counts = kind.surface.text(
                report.dryRun() ? "records.import.checked" : "records.import.done",
                report.rows(), report.added(), report.updated(), report.unchanged(), report.rejected());
        outcome.getChildren().add(notice(report.rejected() > 0 ? Meaning.CAUTION : Meaning.SUCCESS, counts));
        report.stopped().ifPresent(why ->
                outcome.getChildren().add(notice(Meaning.DANGER, kind.surface.texts().refusal(why))));
        var passed = done.columns().stream()
                .filter(use -> use.field().isEmpty() && !use.heading().isBlank())
                .map(RecordSheets.Use::heading)
                .collect(Collectors.joining(", "));
        if (!passed.isEmpty()) {
            outcome.getChildren().add(Parts.sentence(kind.surface.text("records.import.passed", passed)));
        }
        done.problemFile().ifPresent(path ->
                outcome.getChildren().add(Parts.sentence(kind.surface.text("records.import.problem-file", path))));
    }

    private InlineNotice notice(Meaning meaning, String sentence) {
        return new InlineNotice(Notice.of(meaning, sentence));
    }

    private Node problems() {
        var texts = kind.surface.texts();
        return new Sheet<>(
                        kind.surface.text("records.import.why"),
                        List.of(
                                Column.<RowProblem>amount("line", kind.surface.text("records.import.line"), problem ->
                                        Long.toString(problem.line())),
                                Column.<RowProblem>words("column", kind.surface.text("records.import.column"), problem ->
                                                problem.refusal().field())
                                        .share(2),
                                Column.<RowProblem>words("why", kind.surface.text("records.import.why"), problem ->
                                                texts.refusal(problem.refusal()))
                                        .share(8)),
                        model.problems,
                        "")
                .whole();
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(title());
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
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#file"));
    }
}
