package org.threeplug.kit.pattern;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.words.Formats;

/// What happened to one thing, as the journal tells it, newest first.
public final class History extends VBox {

    public record Entry(Instant when, String who, String what) {}

    public History(List<Entry> entries, Formats formats) {
        getStyleClass().add("history");
        entries.forEach(entry -> getChildren().add(row(entry, formats)));
    }

    private static HBox row(Entry entry, Formats formats) {
        var when = new Label(formats.dateTime(entry.when()));
        when.getStyleClass().add("when");
        when.setMinWidth(USE_PREF_SIZE);
        var what = new Paragraph(entry.what());
        var who = new Label(entry.who());
        who.getStyleClass().add("who");
        var told = new VBox(what, who);
        HBox.setHgrow(told, Priority.ALWAYS);
        var row = new HBox(when, told);
        row.getStyleClass().add("entry");
        return row;
    }
}
