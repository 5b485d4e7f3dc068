package org.threeplug.administration.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.Proof;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.office.Lists;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

/// The backups with their age and proof; making one and proving the newest.
final class BackupPage implements Page {

    private final BackupModel model;
    private final Surface surface;
    private final Pages pages;
    private final ListPattern<BackupCopy> list;

    BackupPage(BackupModel model, Surface surface, Pages pages) {
        this.model = model;
        this.pages = pages;
        this.surface = surface;
        list = new ListPattern<>(surface.text("backups"), model.list, columns(), surface.texts());
        Lists.addTools(list, Lists.tools(new Node[] {stand()}, actions()));
        Lists.empty(
                list,
                model.list,
                () -> new EmptyState(Icon.BACKUP, surface.text("backups.empty"), surface.text("backups.empty.how")),
                surface);
    }

    private List<Column<BackupCopy>> columns() {
        var formats = surface.formats();
        return List.of(
                Column.<BackupCopy>words("at", surface.text("backups.at"), copy -> formats.dateTime(copy.at()))
                        .share(3),
                Column.<BackupCopy>words("kind", surface.text("backups.kind"), copy -> surface.word(
                                "backups.kind", copy.kind().name()))
                        .share(2),
                Column.<BackupCopy>amount(
                                "sequence", surface.text("backups.reaches"), copy -> formats.number(copy.sequence()))
                        .share(2),
                Column.<BackupCopy>amount("bytes", surface.text("backups.kilobytes"), copy -> formats.number(
                        Math.ceilDiv(copy.bytes(), 1024))),
                Column.<BackupCopy>words("place", surface.text("backups.place"), BackupCopy::place).share(4),
                Column.<BackupCopy>state("proof", surface.text("backups.proof"), BackupPage::meaning, this::proof)
                        .share(3));
    }

    private static Meaning meaning(BackupCopy copy) {
        return copy.proof()
                .map(proof -> proof.good() ? Meaning.SUCCESS : Meaning.DANGER)
                .orElse(Meaning.NEUTRAL);
    }

    private String proof(BackupCopy copy) {
        return copy.proof()
                .map(proof -> surface.text(proof.good() ? "backups.proven" : "backups.damaged"))
                .orElseGet(() -> surface.text("backups.unproven"));
    }

    /// How things stand, in one sentence.
    private Node stand() {
        var label = new Label();
        label.setId("backups.stand");
        label.setWrapText(true);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.busy.get()
                                ? surface.text("backups.working")
                                : model.state.get().map(this::sentence).orElse(""),
                        model.state,
                        model.busy));
        return label;
    }

    private String sentence(BackupState state) {
        return state.problem()
                .map(_ -> state.problems().stream()
                        .map(problem -> surface.text(
                                "backups.problem." + problem.code(), problem.arguments().toArray()))
                        .collect(Collectors.joining("\n")))
                .or(() -> state.lastProven()
                        .map(proof -> surface.text("backups.last-proven", surface.formats().dateTime(proof.at()))))
                .orElseGet(() -> surface.text("backups.never-proven"));
    }

    private Node[] actions() {
        var actions = new ArrayList<Node>();
        var stop = ActionButton.quiet(surface.text("backups.stop"), model::stop).icon(Icon.STOP);
        stop.visibleProperty().bind(model.busy);
        stop.managedProperty().bind(model.busy);
        actions.add(stop);
        if (model.may("backup.restore")) {
            actions.add(action(
                    "backups.sheet",
                    ActionButton.quiet(surface.text("backups.sheet"), model::showRecoverySheet).icon(Icon.LOCK)));
            actions.add(action(
                    "backups.restore",
                    ActionButton.secondary(
                                    surface.text("backups.restore"), this::restore)
                            .icon(Icon.RESTORE)));
        }
        if (model.may("backup.prove")) {
            actions.add(action("backups.prove", ActionButton.secondary(surface.text("backups.prove"), this::prove)));
        }
        if (model.may("backup.make")) {
            actions.add(action("backups.make", ActionButton.primary(surface.text("backups.make"), this::backUp)));
        }
        return actions.toArray(Node[]::new);
    }

    private Node action(String id, ActionButton button) {
        button.setId(id);
        button.disableProperty().bind(model.busy);
        return button;
    }

    void restore() {
        model.restore(RestoreWord.of(model, surface));
    }

    void backUp() {
        model.backUp(copy -> surface.done("backups.made", copy.sequence(), copy.place()), surface::refused);
    }

    void prove() {
        model.prove(this::proved, surface::refused);
    }

    private void proved(Proof proof) {
        if (proof.good()) {
            surface.done("backups.proved", proof.sequence());
        } else {
            surface.notices().say(Notice.of(Meaning.DANGER, surface.text("backups.found-damaged", proof.backup())));
        }
    }

    @Override
    public boolean isBusy() {
        return model.busy.get();
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("office.refresh"), model::refresh);
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.start());
    }
}
