package org.threeplug.administration.restore;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.threeplug.backup.restore.FoundBackup;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.words.Texts;

/// Which backup: from every configured place, from the drives that are plugged in, or from a folder.
final class BackupStep extends VBox {

    private static final int HEIGHT = 240;

    private final RestoreModel model;
    private final Texts texts;

    BackupStep(RestoreModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("gap-12");
        getChildren().addAll(new Paragraph(texts.text("restore.pick")), list(), unreachable(), folder(), passphrase());
    }

    private Rows<FoundBackup> list() {
        var formats = texts.formats();
        var list = new Rows<FoundBackup>(
                texts.text("restore.step.backup"),
                model.found,
                List.of(
                        new Rows.Heading<>(texts.text("restore.made"), 4, false, one -> formats.dateTime(one.choice().at())),
                        new Rows.Heading<>(texts.text("restore.store"), 3, false, one -> one.choice().store()),
                        new Rows.Heading<>(
                                texts.text("restore.reaches"), 4, false, one -> formats.dateTime(one.choice().untilAt())),
                        new Rows.Heading<>(
                                texts.text("restore.record"), 2, true, one -> formats.number(one.choice().until())),
                        new Rows.Heading<>(texts.text("restore.place"), 5, false, FoundBackup::place)),
                texts.text("restore.nothing-found"));
        list.setId("restore.backups");
        list.setPrefHeight(HEIGHT);
        model.chosen.subscribe(chosen -> chosen.ifPresent(list.getSelectionModel()::select));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(selected -> Optional.ofNullable(selected).ifPresent(one -> model.chosen.set(Optional.of(one))));
        return list;
    }

    private VBox unreachable() {
        var box = new VBox();
        model.unreachable.subscribe(() -> show(box));
        show(box);
        return box;
    }

    private void show(VBox box) {
        box.getChildren()
                .setAll(model.unreachable.stream()
                        .map(place -> new InlineNotice(
                                Notice.of(Meaning.CAUTION, texts.text("restore.unreachable", place))))
                        .toList());
    }

    private HBox folder() {
        var field = new TextField();
        field.setId("restore.folder");
        field.setPromptText(texts.text("restore.folder"));
        field.setAccessibleText(texts.text("restore.folder"));
        field.textProperty().bindBidirectional(model.folder);
        field.setOnAction(_ -> model.lookInFolder());
        HBox.setHgrow(field, Priority.ALWAYS);
        var look = ActionButton.secondary(texts.text("restore.look-there"), model::lookInFolder).icon(Icon.SEARCH);
        look.setId("restore.look-there");
        var choose = ActionButton.secondary(texts.text("restore.choose-folder"), this::choose);
        for (var button : List.of(look, choose)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var row = new HBox(field, choose, look);
        row.getStyleClass().addAll("row", "gap-8");
        return row;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.text("restore.folder"));
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toString).ifPresent(folder -> {
            model.folder.set(folder);
            model.lookInFolder();
        });
    }

    /// The store's own backups open by themselves; only others ask.
    private VBox passphrase() {
        var field = new PasswordField();
        field.setId("restore.passphrase");
        field.setAccessibleText(texts.text("restore.passphrase"));
        field.textProperty().bindBidirectional(model.passphrase);
        var box = new VBox(new Paragraph(texts.text("restore.passphrase"), "strong"), field,
                new Paragraph(texts.text("restore.passphrase.help"), "muted"));
        box.getStyleClass().add("gap-4");
        model.trouble.subscribe(trouble -> {
            var asked = trouble.map(Refusal::code).filter(code -> code.contains("passphrase")).isPresent();
            field.getStyleClass().removeAll("asked");
            if (asked) {
                field.requestFocus();
            }
        });
        return box;
    }
}
