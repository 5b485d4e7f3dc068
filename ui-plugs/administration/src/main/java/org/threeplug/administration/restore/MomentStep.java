package org.threeplug.administration.restore;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.threeplug.backup.restore.PastDeed;
import org.threeplug.administration.restore.RestoreModel.Until;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.DayField;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.words.Texts;

/// How far: to the backup's end, to a time, or to a record of its journal.
final class MomentStep extends VBox {

    private static final int HEIGHT = 260;

    private final RestoreModel model;
    private final Texts texts;

    MomentStep(RestoreModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("gap-12");
        getChildren()
                .addAll(
                        new Paragraph(texts.text("restore.how-far")),
                        choice(Until.NEWEST, "newest"),
                        choice(Until.TIME, "time"),
                        time(),
                        choice(Until.RECORD, "record"),
                        list(),
                        earlier());
        visibleProperty().bind(model.unpacked.map(Optional::isPresent));
    }

    /// Each for itself and not in a group, so that Tab reaches every one of them.
    private RadioButton choice(Until until, String key) {
        var button = new RadioButton(texts.text("restore.until." + key));
        button.setId("restore.until." + key);
        button.setOnAction(_ -> {
            model.until.set(until);
            button.setSelected(true);
        });
        model.until.subscribe(now -> button.setSelected(now == until));
        return button;
    }

    private HBox time() {
        var day = new DayField(texts.text("restore.day"), texts).tellingBelow();
        day.setId("restore.day");
        model.day.get().ifPresent(day::setValue);
        day.valueProperty().subscribe(value -> {
            model.day.set(Optional.ofNullable(value));
            if (value != null) {
                model.until.set(Until.TIME);
            }
        });
        var clock = new TextField();
        clock.setId("restore.clock");
        clock.setAccessibleText(texts.text("restore.clock"));
        clock.setPromptText("18:00");
        clock.setPrefColumnCount(6);
        clock.textProperty().bindBidirectional(model.time);
        var zone = new Paragraph(model.zone().getId(), "muted");
        var row = new HBox(day, clock, zone);
        row.getStyleClass().addAll("row", "gap-8");
        return row;
    }

    private Rows<PastDeed> list() {
        var formats = texts.formats();
        var list = new Rows<PastDeed>(
                texts.text("restore.until.record"),
                model.deeds,
                List.of(
                        new Rows.Heading<>(texts.text("restore.record"), 2, true, one -> formats.number(one.sequence())),
                        new Rows.Heading<>(texts.text("restore.at"), 3, false, one -> formats.dateTime(one.at())),
                        new Rows.Heading<>(texts.text("restore.what"), 4, false, this::what),
                        new Rows.Heading<>(texts.text("restore.by"), 3, false, PastDeed::by)),
                texts.text("restore.no-entries"));
        list.setId("restore.entries");
        list.setPrefHeight(HEIGHT);
        model.deed.get().ifPresent(list.getSelectionModel()::select);
        list.getSelectionModel().selectedItemProperty().subscribe(selected -> {
            if (selected != null) {
                model.deed.set(Optional.of(selected));
                model.until.set(Until.RECORD);
            }
        });
        return list;
    }

    private String what(PastDeed deed) {
        var key = "restore.command." + deed.what();
        return texts.has(key) ? texts.text(key) : deed.what();
    }

    private ActionButton earlier() {
        var button = ActionButton.secondary(texts.text("restore.earlier"), model::earlier);
        button.setId("restore.earlier");
        model.deeds.subscribe(() -> button.setDisable(!model.hasEarlier()));
        button.setDisable(!model.hasEarlier());
        return button;
    }
}
