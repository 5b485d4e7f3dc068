package org.threeplug.kit.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.threeplug.words.DateText;
import org.threeplug.words.Texts;

/// The one field for a day: typed in any usual way, or picked. What cannot be read leaves the day as it was and says so.
public final class DayField extends DatePicker {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final Texts texts;

    public DayField(String name, Texts texts) {
        this.texts = texts;
        setAccessibleText(name);
        setPromptText(name);
        setConverter(new Typed());
        getEditor().setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        valueProperty().subscribe(_ -> error.set(""));
        error.subscribe(words -> pseudoClassStateChanged(DANGER, !words.isEmpty()));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PersonsCalendar(this, texts.formats().locale());
    }

    /// Shows and changes a value that may be empty.
    public DayField over(ObjectProperty<Optional<LocalDate>> value) {
        value.subscribe(day -> setValue(day.orElse(null)));
        valueProperty().subscribe((_, chosen) -> value.set(Optional.ofNullable(chosen)));
        return this;
    }

    /// The sentence to show beside the field; empty while there is nothing to complain about.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// For places without room for a sentence beside the field, such as the line over a list.
    public DayField tellingBelow() {
        var tip = new Tooltip();
        tip.setAutoHide(true);
        error.subscribe(words -> {
            tip.hide();
            if (!words.isEmpty() && getScene() != null && getScene().getWindow() != null) {
                tip.setText(words);
                var corner = localToScreen(0, getHeight());
                tip.show(this, corner.getX(), corner.getY());
            }
        });
        return this;
    }

    private final class Typed extends StringConverter<LocalDate> {

        @Override
        public String toString(LocalDate day) {
            return Optional.ofNullable(day).map(texts.formats()::date).orElse("");
        }

        @Override
        public LocalDate fromString(String typed) {
            error.set("");
            if (typed.isBlank()) {
                return Optional.<LocalDate>empty().orElse(null);
            }
            var today = LocalDate.now(texts.formats().zone());
            return DateText.read(typed, texts.formats(), today).orElseThrow(() -> {
                var sentence = texts.text("kit.field.date", typed, texts.formats().shortDate(today));
                error.set(sentence);
                return new DateTimeException(sentence);
            });
        }
    }
}
