package org.threeplug.operations.journal;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.proof.Verdict;
import org.threeplug.words.FlawWords;

/// Whether the books are what was once written: the first record at fault, the kind of damage, and what can still be
/// trusted. Below it the anchors, for whoever wants to keep them where nobody here can reach them.
final class CheckPage implements Page {

    private final CheckModel model;
    private final Surface surface;
    private final Parent view;
    private final ActionButton check;

    CheckPage(CheckModel model, Surface surface) {
        this.model = model;
        this.surface = surface;
        check = Parts.named(
                "check.run",
                ActionButton.primary(surface.text("check.run"), model::check).icon(Icon.CHECK).key("F5"));
        check.disableProperty().bind(model.busy);
        view = Forms.scrolled(
                surface.text("check.title"),
                Parts.heading(surface.text("check.title")),
                Parts.sentence(surface.text("check.what")),
                file("check.anchor-file", "check.anchors.pick", model.anchorFile, this::chooseFile),
                zLine(),
                Parts.row(check),
                working(),
                verdict(),
                Parts.heading(surface.text("check.anchors")),
                Parts.sentence(surface.text("check.anchors.what")),
                file("check.folder", "check.choose-folder", model.anchorFolder, this::chooseFolder),
                why(),
                file("check.mail-file", "check.choose-mail", model.mailFile, this::chooseMail, mail()));
        model.begin();
    }

    /// What the newest paper should say, and room for what it says.
    private Node zLine() {
        var newest = new Paragraph("", "muted", "t-12");
        newest.setId("check.z-newest");
        newest.words().bind(Bindings.createStringBinding(
                () -> model.newestZ.get().isEmpty()
                        ? ""
                        : surface.text("check.z-newest", model.newestZ.get().toArray()),
                model.newestZ));
        newest.visibleProperty().bind(newest.words().isNotEmpty());
        newest.managedProperty().bind(newest.visibleProperty());
        var field = new TextField();
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setId("check.z-line");
        field.setAccessibleText(surface.text("check.z-line"));
        field.textProperty().bindBidirectional(model.zLine);
        var box = new VBox(newest, new Paragraph(surface.text("check.z-line"), "muted", "t-12"), field);
        box.getStyleClass().add("gap-4");
        return box;
    }

    /// Whoever leads the anchors elsewhere says why.
    private Node why() {
        var keep = Parts.named("check.keep", ActionButton.secondary(
                surface.text("check.keep"),
                () -> model.keepAnchors(() -> surface.done("check.kept", model.anchorFolder.get()))));
        keep.setMinWidth(ActionButton.USE_PREF_SIZE);
        keep.disableProperty().bind(model.busy.or(model.anchorFolder.isEmpty()).or(model.anchorReason.isEmpty()));
        var field = new TextField();
        field.setId("check.folder-why");
        field.setAccessibleText(surface.text("check.folder-why"));
        field.textProperty().bindBidirectional(model.anchorReason);
        var box = new VBox(
                new Paragraph(surface.text("check.folder-why"), "muted", "t-12"), Parts.row(Parts.wide(field), keep));
        box.getStyleClass().add("gap-4");
        return box;
    }

    private ActionButton mail() {
        return Parts.named("check.mail", ActionButton.secondary(
                surface.text("check.mail"),
                () -> model.draftMail(
                        surface.text("check.mail.subject", model.business()),
                        surface.text("check.mail.beginning"),
                        () -> surface.done("check.mailed", model.mailFile.get()))));
    }

    private Node file(String key, String chooseKey, StringProperty value, Runnable choose, ActionButton... more) {
        var field = new TextField();
        // A path is read from left to right in every language.
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setId(key);
        field.setAccessibleText(surface.text(key));
        field.textProperty().bindBidirectional(value);
        var row = Parts.row(Parts.wide(field), ActionButton.secondary(surface.text(chooseKey), choose));
        for (var button : more) {
            button.disableProperty().bind(model.busy.or(value.isEmpty()));
            row.getChildren().add(button);
        }
        row.getChildren().stream()
                .filter(ActionButton.class::isInstance)
                .map(ActionButton.class::cast)
                .forEach(button -> button.setMinWidth(ActionButton.USE_PREF_SIZE));
        var box = new VBox(new Paragraph(surface.text(key), "muted", "t-12"), row);
        box.getStyleClass().add("gap-4");
        return box;
    }

    private void chooseFile() {
        Optional.ofNullable(new FileChooser().showOpenDialog(view.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(model.anchorFile::set);
    }

    private void chooseFolder() {
        Optional.ofNullable(new DirectoryChooser().showDialog(view.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(model.anchorFolder::set);
    }

    private void chooseMail() {
        var chooser = new FileChooser();
        chooser.setInitialFileName("anchors.eml");
        Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(model.mailFile::set);
    }

    private Node working() {
        var words = new Paragraph("");
        words.words()
                .bind(Bindings.createStringBinding(() -> surface.text("check.step." + model.step.get()), model.step));
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new ProgressBar();
        bar.setAccessibleText(surface.text("check.title"));
        var stop = ActionButton.secondary(surface.text("kit.progress.stop"), model::stop).icon(Icon.STOP);
        var strip = new HBox(bar, words, stop);
        strip.getStyleClass().add("progress-strip");
        strip.visibleProperty().bind(model.busy);
        strip.managedProperty().bind(model.busy);
        return strip;
    }

    private Node verdict() {
        var box = new VBox();
        box.setId("check.verdict");
        box.getStyleClass().add("gap-8");
        Runnable show = () -> {
            var parts = new ArrayList<Node>();
            model.trouble
                    .get()
                    .map(why -> new InlineNotice(Notice.of(Meaning.CAUTION, surface.texts().refusal(why))))
                    .ifPresent(parts::add);
            model.verdict.get().map(this::told).ifPresent(parts::addAll);
            box.getChildren().setAll(parts);
        };
        model.verdict.subscribe(_ -> show.run());
        model.trouble.subscribe(_ -> show.run());
        return box;
    }

    private List<Node> told(Verdict verdict) {
        var parts = new ArrayList<Node>();
        var words = new FlawWords(surface.texts());
        if (verdict.clean()) {
            parts.add(new InlineNotice(Notice.of(
                    Meaning.SUCCESS,
                    verdict.outside().reach() == 0
                            ? surface.text("check.clean")
                            : surface.text(
                                    "check.clean-outside",
                                    verdict.outside().agree(),
                                    verdict.outside().reach()))));
        } else {
            var first = verdict.flaws().getFirst();
            parts.add(new InlineNotice(Notice.of(Meaning.DANGER, words.what(first))));
            parts.add(new Paragraph(words.trusted(first), "strong"));
            parts.add(new Paragraph(surface.text("check.what-now")));
            if (!verdict.outside().wayBack().isEmpty()) {
                parts.add(new Paragraph(surface.text("check.way-back", verdict.outside().wayBack())));
            }
            verdict.flaws().stream().skip(1).map(words::what).map(Parts::sentence).forEach(parts::add);
        }
        parts.add(new Paragraph(
                surface.text(
                        "check.seen", verdict.records(), verdict.rowsCompared(), verdict.rules(), verdict.anchorsMet()),
                "muted"));
        parts.add(new Paragraph(surface.text("check.head", verdict.head()), "muted", "t-12"));
        return parts;
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("check.title"));
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
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("check.run"), model::check);
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(check);
    }
}
